import { existsSync } from 'node:fs'
import { findBrowser, howToGetOne, launchOptions } from './browser.mjs'
import { run, tool } from './run.mjs'

const MINUTE = 60_000

/** Makes sure that a Chromium starts here: the one found, else one that is fetched, else says how. */
export async function ensureBrowser() {
  if ((await findBrowser()) === undefined) {
    console.log('── browser: none found, getting one')
    await run(tool('playwright'), ['install', 'chromium'], { timeout: 5 * MINUTE })
    if ((await findBrowser()) === undefined) await installFromDebian()
  }
  const browser = await findBrowser()
  if (browser === undefined) {
    console.error(howToGetOne)
    process.exit(1)
  }
  const { chromium } = await import('playwright')
  try {
    const running = await chromium.launch({ ...(await launchOptions()), timeout: MINUTE })
    console.log(`── browser: Chromium ${running.version()} (${browser.origin})`)
    await running.close()
  } catch (error) {
    console.error(`The browser that was found (${browser.origin}) does not start:`)
    console.error(error instanceof Error ? error.message : error)
    console.error(howToGetOne)
    process.exit(1)
  }
}

async function installFromDebian() {
  if (!existsSync('/usr/bin/apt-get')) return
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = async (/** @type {readonly string[]} */ ...args) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args]
    return run(command, rest, { timeout: 10 * MINUTE, env: { DEBIAN_FRONTEND: 'noninteractive' } })
  }
  if ((await apt('update', '-qq')) !== 0) return
  await apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation')
}
