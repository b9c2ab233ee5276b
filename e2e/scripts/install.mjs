import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { root, run } from './run.mjs'

const stamp = `${root}node_modules/.installed-lock`

/** Installs by the lock file when that has not been done for this very lock file yet. */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Node ${process.versions.node} is too old: Trajectory Viewer needs 20.19 or newer.`,
    )
    process.exit(1)
  }
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('── install (npm ci)')
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'])
  if (code !== 0) {
    console.error('npm ci failed; nothing else was tried.')
    process.exit(code)
  }
  writeFileSync(stamp, lock)
}
