// `npm run screens`: every screen of the built app as pictures, at three sizes, dark and light, from
// the sample and, where they are there, from runs of every format and a library of all of them. For
// looking at; nothing is compared. `--set=trae,library --theme=light --size=390 --shot=trace,raw`
// takes some of them, `--dist=<folder>` takes them of a build that is there already.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { serve } from '../bench/serve.mjs'
import { launchOptions } from './browser.mjs'
import { pictureCompare } from './compareShots.mjs'
import { makeFilesDrop } from './filesDrop.mjs'
import { ensureInstalled } from './install.mjs'
import { must, root, tool } from './run.mjs'
import {
  dismissOne,
  showClicks,
  showDiff,
  showFindings,
  showReadings,
  showStops,
  showTools,
  toggleLoupe,
} from './screenActs.mjs'
import { searchFor } from './searchFor.mjs'

/** @import { Page } from 'playwright' */

const target = `${root}e2e/.screens/`
const fixtures = process.env['TRAJECTORY_FIXTURES'] ?? `${root}../shared/fixtures`
/** Every screen is shown at the first of the stops, the trace at the others too. */
const runs = [
  { set: 'sample', path: `${root}public/sample/sample.zip`, stops: [13] },
  {
    set: 'real',
    path: `${fixtures}/cua/real/2025-09-14_claude-sonnet-4-_033144_e61e`,
    stops: [12],
  },
  // A stop of every other format that shows what is its own.
  { set: 'trae', path: `${fixtures}/trae/openai_gpt5_success_reasoning.json`, stops: [3, 2, 8] },
  { set: 'sondera', path: `${fixtures}/sondera/hooks_genB_synthetic.jsonl`, stops: [4, 2] },
  { set: 'augur', path: `${fixtures}/augur/run_1779703200`, stops: [3, 2, 4] },
  { set: 'cyberdesk', path: `${fixtures}/cyberdesk/trajectory.json`, stops: [2, 3, 5] },
]
const sizes = [
  { name: '1440x900', width: 1440, height: 900 },
  { name: '1024x768', width: 1024, height: 768 },
  { name: '390x844', width: 390, height: 844 },
]

/** @typedef {(shot: string) => Promise<void>} Take */
/**
 * @typedef {object} Shot
 * @property {string} name
 * @property {string} hash what is shown of the run
 * @property {(page: Page) => Promise<void>} [act] what is done before the picture is taken
 * @property {(page: Page) => Promise<void>} [undo] what is kept over a change of stop is put back
 */

/** @param {readonly number[]} stops @returns {readonly Shot[]} */
const runShots = ([stop = 1, ...others]) => [
  { name: 'trace', hash: `stop=${stop}` },
  ...others.map((other) => ({ name: `trace-${other}`, hash: `stop=${other}` })),
  { name: 'first', hash: 'stop=1' },
  { name: 'after', hash: `stop=${stop}&frame=after` },
  { name: 'side', hash: `stop=${stop}&frame=side` },
  ...['Heat', 'Blink', 'Swipe', 'Onion skin'].map((mode) => ({
    name: `diff-${mode.split(' ')[0]?.toLowerCase() ?? ''}`,
    hash: `stop=${stop}&frame=diff`,
    act: (/** @type {Page} */ page) => showDiff(page, mode),
  })),
  { name: 'loupe', hash: `stop=${stop}`, act: toggleLoupe, undo: toggleLoupe },
  { name: 'coordinates', hash: `stop=${stop}`, act: showReadings },
  { name: 'messages', hash: `stop=${stop}&tab=messages` },
  {
    name: 'messages-all',
    hash: `stop=${stop}&tab=messages`,
    act: toggleOnlyNew,
    undo: toggleOnlyNew,
  },
  { name: 'call', hash: `stop=${stop}&tab=messages`, act: widenInspector, undo: narrowInspector },
  { name: 'request', hash: `stop=${stop}&tab=request` },
  { name: 'response', hash: `stop=${stop}&tab=response` },
  { name: 'turn-usage', hash: `stop=${stop}&tab=usage` },
  { name: 'raw', hash: `stop=${stop}&tab=raw` },
  { name: 'gallery', hash: `stop=${stop}&view=gallery` },
  { name: 'clicks', hash: `stop=${stop}&view=gallery`, act: showClicks, undo: showStops },
  { name: 'usage', hash: `stop=${stop}&view=usage` },
  { name: 'tools', hash: `stop=${stop}&view=usage`, act: showTools },
  { name: 'screens-in-view', hash: `stop=${stop}&view=usage`, act: showContext },
  { name: 'marked', hash: `stop=${stop}&range=2-4` },
  { name: 'usage-marked', hash: `stop=${stop}&view=usage&range=2-4`, act: showRows },
  { name: 'prices', hash: `stop=${stop}&view=usage`, act: openPrices },
  { name: 'estimated', hash: `stop=${stop}&view=usage`, act: enterPrices, undo: forgetPrices },
  { name: 'changes', hash: `stop=${stop}&view=changes` },
  { name: 'findings', hash: `stop=${stop}`, act: showFindings },
  { name: 'dismissed', hash: `stop=${stop}`, act: dismissOne },
  { name: 'search', hash: `stop=${stop}`, act: (page) => searchFor(page, 'the role:model') },
  { name: 'search-words', hash: `stop=${stop}`, act: (page) => searchFor(page, 'role:') },
  { name: 'commands', hash: `stop=${stop}`, act: (page) => searchFor(page, '>') },
  { name: 'search-marks', hash: `stop=${stop}&q=the` },
  { name: 'help', hash: `stop=${stop}`, act: (page) => page.keyboard.press('?') },
  { name: 'details', hash: `stop=${stop}`, act: openDetails },
  { name: 'details-end', hash: `stop=${stop}`, act: scrollDetails },
]

const { values: asked } = parseArgs({
  options: {
    set: { type: 'string' },
    theme: { type: 'string' },
    size: { type: 'string' },
    shot: { type: 'string' },
    dist: { type: 'string' },
  },
})
/** `--set=trae,augur`: only these; all without it. */
const wants = (/** @type {string | undefined} */ list, /** @type {string} */ name) =>
  list === undefined || list.split(',').includes(name)
const isPart = Object.keys(asked).some((option) => option !== 'dist')

const dist = asked.dist ?? `${root}dist`
if (asked.dist === undefined) {
  await ensureInstalled()
  await must('build', tool('vite'), ['build', '--logLevel', 'warn'])
}
// Part of the pictures taken anew replaces only that part.
if (!isPart) rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
const server = await serve(dist)
const browser = await chromium.launch(await launchOptions())
let count = 0
for (const colorScheme of /** @type {const} */ (['dark', 'light'])) {
  for (const { name, width, height } of sizes) {
    if (!wants(asked.theme, colorScheme) || !wants(asked.size, name.split('x')[0] ?? '')) continue
    const context = await browser.newContext({ viewport: { width, height }, colorScheme })
    const page = await context.newPage()
    const take = async (/** @type {string} */ shot) => {
      await settle(page)
      await page.screenshot({ path: `${target}${shot}-${name}-${colorScheme}.png` })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) console.warn(`${shot}-${name}: the page is ${over} px wider than the window`)
      count += 1
    }
    if (wants(asked.set, 'open')) {
      await page.goto(server.url)
      await take('open')
      await page.getByTestId('open-files').setInputFiles(`${root}LICENSE`)
      await page.getByRole('alert').first().waitFor()
      await take('refusal')
    }
    for (const { set, path, stops } of runs) {
      if (!wants(asked.set, set) || !existsSync(path)) continue
      await page.goto('about:blank')
      await page.goto(server.url)
      await pictureRun(page, set, path, stops, take)
    }
    if (wants(asked.set, 'files')) {
      await page.goto('about:blank')
      await page.goto(server.url)
      await pictureFiles(page, take)
    }
    if (wants(asked.set, 'library') && existsSync(fixtures)) {
      await page.goto('about:blank')
      await page.goto(server.url)
      await pictureLibrary(page, take)
    }
    if (wants(asked.set, 'compare') && existsSync(fixtures)) {
      await page.goto('about:blank')
      await page.goto(server.url)
      await pictureCompare(page, fixtures, (name) => wants(asked.shot, name), take)
    }
    await context.close()
  }
}
await browser.close()
server.close()
console.log(`${count} pictures in ${target.replace(root, '')}`)

/** A file of every kind, each in its view. @param {Page} page @param {Take} take */
async function pictureFiles(page, take) {
  await page.getByTestId('open-folder').setInputFiles(await makeFilesDrop())
  await page.waitForFunction(() => performance.getEntriesByName('tv:indexed').length > 0)
  await goTo(page, `${await runOf(page)}&stop=2&tab=raw`)
  await take('files')
  const back = page.getByRole('button', { name: 'All files of the turn' })
  for (const name of [
    'agent.log',
    'events.jsonl',
    'notes.md',
    'logo.png',
    'session.cast',
    'dump.bin',
  ]) {
    if (!wants(asked.shot, name)) continue
    if (await back.isVisible()) await back.click()
    await page.getByRole('list', { name: 'Files of the run' }).getByText(name).click()
    if (name === 'events.jsonl') await page.getByText('{ at: 1,').click()
    await take(`files-${name}`)
  }
}

/** All runs of the fixtures as one library. @param {Page} page @param {Take} take */
async function pictureLibrary(page, take) {
  await page.getByTestId('open-folder').setInputFiles(fixtures)
  await page.getByTestId('trajectory-row').nth(8).waitFor()
  await take('library')
  for (const { name, lib } of [
    { name: 'groups', lib: 'group=agent' },
    { name: 'denied', lib: 'decision=denied' },
    { name: 'nothing', lib: 'q=no run is named like this' },
  ]) {
    await goTo(page, `view=library&lib=${encodeURIComponent(lib)}`)
    await take(`library-${name}`)
  }
  await goTo(page, 'view=library')
  await settle(page)
  await searchFor(page, 'file')
  await take('library-search')
  await page.keyboard.press('Escape')
  await goTo(page, 'view=library')
  await settle(page)
  await page.getByTestId('trajectory-row').first().click()
  await page.waitForFunction(() => performance.getEntriesByName('tv:indexed').length > 0)
  await goTo(page, `${await runOf(page)}&view=changes`)
  await page.getByRole('button', { name: 'All runs' }).click()
  await take('library-changes')
}

/** The part of the hash that names the run. @param {Page} page */
function runOf(page) {
  return page.evaluate(() => {
    const hash = new URLSearchParams(location.hash.slice(1))
    return `run=${encodeURIComponent(hash.get('run') ?? '')}&fp=${encodeURIComponent(hash.get('fp') ?? '')}`
  })
}

/** @param {Page} page @param {string} hash */
function goTo(page, hash) {
  return page.evaluate((to) => {
    location.hash = to
  }, hash)
}

/** All messages of the call instead of the new ones, where it can be compared. @param {Page} page */
async function toggleOnlyNew(page) {
  const only = page.getByRole('switch', { name: 'Only what is new in this call' })
  await only.waitFor({ timeout: 2000 }).catch(() => undefined)
  if (await only.isVisible()) await only.click()
}

/** The call as a whole, where there is room beside the turns. @param {Page} page */
async function widenInspector(page) {
  const widen = page.getByRole('button', { name: 'Widen the inspector' })
  if (await widen.isVisible()) await widen.click()
  await page.mouse.move(0, 0)
}

/** @param {Page} page */
async function narrowInspector(page) {
  const narrow = page.getByRole('button', { name: 'Narrow the inspector' })
  if (await narrow.isVisible()) await narrow.click()
}

/** The table of turns stands at the end. @param {Page} page */
async function showRows(page) {
  const table = page.getByRole('region', { name: 'Turn by turn' })
  if (await table.isVisible()) await table.evaluate((rows) => rows.scrollIntoView())
}

/** @param {Page} page */
async function openPrices(page) {
  await page.getByRole('button', { name: 'Prices…' }).first().click()
  await page.getByRole('dialog', { name: 'Prices' }).waitFor()
}

/** A price for every model, where the run has tokens without a cost. @param {Page} page */
async function enterPrices(page) {
  await openPrices(page)
  await page.getByRole('button', { name: 'Add a model' }).click()
  const row = page.getByTestId('price-row').last()
  await row.getByRole('textbox', { name: 'Model', exact: true }).fill('*')
  await row.getByRole('textbox', { name: /^Input of/ }).fill('1.25')
  await row.getByRole('textbox', { name: /^Output of/ }).fill('10')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

/** @param {Page} page */
async function forgetPrices(page) {
  await openPrices(page)
  await page.getByRole('button', { name: /^Remove \*/ }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

/** @param {Page} page */
async function showContext(page) {
  const panel = page.getByRole('region', { name: 'Screens in view' })
  if ((await panel.count()) === 0) return
  await panel.evaluate((part) => part.scrollIntoView())
  // Where there is nothing to draw there is a sentence alone.
  const grid = panel.getByRole('grid')
  await grid.waitFor({ timeout: 5_000 }).catch(() => undefined)
  if ((await grid.count()) > 0) await grid.focus()
}

/** @param {Page} page */
async function scrollDetails(page) {
  await openDetails(page)
  await settle(page)
  await page.getByRole('dialog').evaluate((dialog) => {
    for (const part of [dialog, ...dialog.querySelectorAll('*')]) part.scrollTop = part.scrollHeight
  })
}

/**
 * @param {Page} page
 * @param {string} run
 * @param {string} path
 * @param {readonly number[]} stops
 * @param {Take} take
 */
async function pictureRun(page, run, path, stops, take) {
  const input = /\.\w+$/.test(path) ? 'open-files' : 'open-folder'
  await page.getByTestId(input).setInputFiles(path)
  await page.waitForFunction(() => performance.getEntriesByName('tv:indexed').length > 0)
  const base = await runOf(page)
  for (const { name, hash, act, undo } of runShots(stops)) {
    if (!wants(asked.shot, name)) continue
    await goTo(page, `${base}&${hash}`)
    await settle(page)
    await act?.(page)
    await take(`${run}-${name}`)
    if (act !== undefined) await page.keyboard.press('Escape')
    await undo?.(page)
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
