import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The top of the repository, whatever the working directory is. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A tool that a dependency installed. */
export const tool = (/** @type {string} */ name) => `${root}node_modules/.bin/${name}`

/**
 * Runs a command with our output; resolves to its exit code. A command that outlives `timeout`
 * (milliseconds) is ended with its children and counts as failed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeout?: number, quiet?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { timeout, quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
      env: { ...process.env, ...env },
      detached: timeout !== undefined && process.platform !== 'win32',
      shell: process.platform === 'win32',
    })
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            console.error(`${command}: no end after ${timeout / 1000} s, stopped`)
            endGroup(child.pid)
          }, timeout)
    child.on('error', () => {
      clearTimeout(timer)
      resolve(127)
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code ?? 1)
    })
  })
}

/** @param {number | undefined} pid */
function endGroup(pid) {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It ended by itself in between.
  }
}

/**
 * Runs a command that has to succeed; else ends this process with its code.
 * @param {string} title
 * @param {string} command
 * @param {readonly string[]} args
 */
export async function must(title, command, args) {
  const started = performance.now()
  console.log(`\n── ${title}`)
  const code = await run(command, args)
  if (code !== 0) {
    console.error(`\n${title} failed: ${command.replace(root, '')} ${args.join(' ')}`)
    process.exit(code)
  }
  console.log(`   ${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
