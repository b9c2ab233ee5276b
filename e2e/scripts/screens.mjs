// `npm run screens`: every screen of the built app as pictures, at three sizes, dark and light, from
// the sample and, where it is there, from a real run. For looking at; nothing is compared.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { chromium } from 'playwright'
import { serve } from '../bench/serve.mjs'
import { launchOptions } from './browser.mjs'
import { ensureInstalled } from './install.mjs'
import { must, root, tool } from './run.mjs'

/** @import { Page } from 'playwright' */

const target = `${root}e2e/.screens/`
const fixtures = process.env['TRAJECTORY_FIXTURES'] ?? `${root}../shared/fixtures`
const real = `${fixtures}/cua/real/2025-09-14_claude-sonnet-4-_033144_e61e`
/** A run of every other format, and a stop of it that shows what is its own. */
const others = [
  { format: 'trae', path: 'trae/openai_gpt5_success_reasoning.json', stop: 3 },
  { format: 'sondera', path: 'sondera/hooks_genB_synthetic.jsonl', stop: 4 },
  { format: 'augur', path: 'augur/run_1779703200', stop: 3 },
  { format: 'cyberdesk', path: 'cyberdesk/trajectory.json', stop: 2 },
]
const sizes = [
  { name: '1440x900', width: 1440, height: 900 },
  { name: '1024x768', width: 1024, height: 768 },
  { name: '390x844', width: 390, height: 844 },
]

/**
 * @typedef {object} Shot
 * @property {string} name
 * @property {string} hash what is shown of the run
 * @property {(page: Page) => Promise<void>} [act] what is done before the picture is taken
 */

/** @param {number} stop @returns {readonly Shot[]} */
const runShots = (stop) => [
  { name: 'trace', hash: `stop=${stop}` },
  { name: 'first', hash: 'stop=1' },
  { name: 'after', hash: `stop=${stop}&frame=after` },
  { name: 'side', hash: `stop=${stop}&frame=side` },
  { name: 'messages', hash: `stop=${stop}&tab=messages` },
  { name: 'request', hash: `stop=${stop}&tab=request` },
  { name: 'response', hash: `stop=${stop}&tab=response` },
  { name: 'turn-usage', hash: `stop=${stop}&tab=usage` },
  { name: 'raw', hash: `stop=${stop}&tab=raw` },
  { name: 'gallery', hash: `stop=${stop}&view=gallery` },
  { name: 'usage', hash: `stop=${stop}&view=usage` },
  { name: 'help', hash: `stop=${stop}`, act: (page) => page.keyboard.press('?') },
  { name: 'details', hash: `stop=${stop}`, act: openDetails },
]

await ensureInstalled()
await must('build', tool('vite'), ['build', '--logLevel', 'warn'])
rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
const server = await serve(`${root}dist`)
const browser = await chromium.launch(await launchOptions())
let count = 0
for (const colorScheme of /** @type {const} */ (['dark', 'light'])) {
  for (const { name, width, height } of sizes) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme })
    const page = await context.newPage()
    const take = async (/** @type {string} */ shot) => {
      await settle(page)
      await page.screenshot({ path: `${target}${shot}-${name}-${colorScheme}.png` })
      count += 1
    }
    await page.goto(server.url)
    await take('open')
    await page.getByTestId('open-files').setInputFiles(`${root}LICENSE`)
    await page.getByRole('alert').first().waitFor()
    await take('refusal')
    await pictureRun(page, 'sample', `${root}public/sample/sample.zip`, 13, take)
    if (existsSync(real)) {
      await page.goto('about:blank')
      await page.goto(server.url)
      await pictureRun(page, 'real', real, 12, take)
    }
    for (const { format, path, stop } of others) {
      if (!existsSync(`${fixtures}/${path}`)) continue
      await page.goto('about:blank')
      await page.goto(server.url)
      await pictureRun(page, format, `${fixtures}/${path}`, stop, take)
    }
    if (existsSync(fixtures)) {
      await page.goto('about:blank')
      await page.goto(server.url)
      await page.getByTestId('open-folder').setInputFiles(fixtures)
      await page.getByTestId('trajectory-row').nth(8).waitFor()
      await take('library')
    }
    await context.close()
  }
}
await browser.close()
server.close()
console.log(`${count} pictures in ${target.replace(root, '')}`)

/**
 * @param {Page} page
 * @param {string} run
 * @param {string} path
 * @param {number} stop
 * @param {(shot: string) => Promise<void>} take
 */
async function pictureRun(page, run, path, stop, take) {
  const input = /\.\w+$/.test(path) ? 'open-files' : 'open-folder'
  await page.getByTestId(input).setInputFiles(path)
  await page.waitForFunction(() => performance.getEntriesByName('tv:indexed').length > 0)
  const base = await page.evaluate(() => {
    const hash = new URLSearchParams(location.hash.slice(1))
    return `run=${encodeURIComponent(hash.get('run') ?? '')}&fp=${encodeURIComponent(hash.get('fp') ?? '')}`
  })
  for (const { name, hash, act } of runShots(stop)) {
    await page.evaluate((to) => {
      location.hash = to
    }, `${base}&${hash}`)
    await settle(page)
    await act?.(page)
    await take(`${run}-${name}`)
    if (act !== undefined) await page.keyboard.press('Escape')
  }
}

/** On a phone it stands in a menu. @param {Page} page */
async function openDetails(page) {
  const button = page.getByRole('button', { name: 'Run details' })
  if (await button.isVisible()) {
    await button.click()
    return
  }
  await page.getByRole('button', { name: /more/i }).click()
  await page.getByRole('menuitem', { name: 'Run details' }).click()
}

/** Until pictures are decoded and nothing has changed for a moment. @param {Page} page */
async function settle(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let quiet = setTimeout(() => resolve(undefined), 400)
        const observer = new MutationObserver(() => {
          clearTimeout(quiet)
          quiet = setTimeout(() => resolve(undefined), 400)
        })
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
        setTimeout(() => resolve(undefined), 4000)
      }),
  )
}
