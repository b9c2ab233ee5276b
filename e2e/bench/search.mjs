// `npm run bench:search`: how long a search of 20 MB takes that were read before, against a plain
// loop of String.includes over the same texts, and how long the first search of a run of 1,000 turns
// takes, which has to read it. Medians of BENCH_RUNS rounds (3). BENCH_DIST names a build that is
// there already.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { chromium } from 'playwright'
import { launchOptions } from '../scripts/browser.mjs'
import { ensureInstalled } from '../scripts/install.mjs'
import { must, root, tool } from '../scripts/run.mjs'
import { inputs, makeInputs } from './inputs.mjs'
import { serve } from './serve.mjs'

const RUNS = Number(process.env['BENCH_RUNS'] ?? 3)
const TARGET_MS = 100
const built = process.env['BENCH_DIST']

if (built === undefined) {
  await ensureInstalled()
  await must('build', tool('vite'), ['build', '--logLevel', 'warn'])
}
const dist = built ?? `${root}dist`
makeInputs()
const cache = `${root}.cache/bench/search/`
mkdirSync(cache, { recursive: true })
const workerFile = readdirSync(`${dist}/assets`).find((name) => /^readWorker-.*\.js$/.test(name))
if (workerFile === undefined) throw new Error('The build has no worker that reads runs.')
writeFileSync(`${cache}bench.json`, JSON.stringify({ worker: `/assets/${workerFile}` }))
const site = await serve(dist, {
  '/search.html': `${root}e2e/bench/page/search.html`,
  '/search.js': `${root}e2e/bench/page/search.js`,
  '/searchBench.json': `${cache}bench.json`,
})
const browser = await chromium.launch(await launchOptions())

/** @typedef {{ hits: number, characters: number, first?: number, all: number }} Searched */
/** @typedef {Searched & { what: string }} Row */
/** @typedef {{ cold: Searched, rows: Row[], loop: number, chars: number }} Made */
/** @typedef {{ cold: Searched, again: Searched, hit: Searched }} Picked */
/** @type {Made[]} */
const made = []
/** @type {Record<'zip' | 'folder', Picked[]>} */
const picked = { zip: [], folder: [] }
for (let round = 0; round < RUNS; round += 1) {
  made.push(await inPage('searchMade'))
  picked.zip.push(await inPage('searchPicked', ['#file', inputs.zip1000]))
  picked.folder.push(await inPage('searchPicked', ['#folder', inputs.folder1000]))
}
await browser.close()
site.close()
print()

/**
 * @param {'searchMade' | 'searchPicked'} what
 * @param {readonly [string, string]} [pick]
 */
async function inPage(what, pick) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${site.url}search.html`)
  await page.waitForFunction(() => document.title === 'ready', undefined, { timeout: 60_000 })
  if (pick !== undefined) {
    await page.locator(pick[0]).setInputFiles(pick[1], { timeout: 120_000 })
    await page.waitForFunction(() => Reflect.get(globalThis, 'opened') === true, undefined, {
      timeout: 180_000,
    })
  }
  const seen = await page.evaluate((name) => Reflect.get(globalThis, name)(), what)
  await context.close()
  return seen
}

function print() {
  const median = (/** @type {readonly number[]} */ values) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  const ms = (/** @type {readonly (number | undefined)[]} */ values) => {
    const known = values.filter((value) => value !== undefined)
    return known.length === 0 ? '' : `${median(known).toFixed(0)} ms`
  }
  const [cpu] = cpus()
  console.log(`${cpu?.model ?? 'cpu'}, ${cpus().length} cores; medians of ${RUNS} rounds\n`)
  const [one] = made
  if (one === undefined) return
  console.log(`${(one.chars / 1e6).toFixed(1)} MB of text, read before:\n`)
  console.log('| search | hits | first hit | all | target |')
  console.log('| --- | --: | --: | --: | --: |')
  let worst = 0
  for (const [at, { what, hits }] of one.rows.entries()) {
    const rows = made.flatMap(({ rows: all }) => all.slice(at, at + 1))
    const all = rows.map((row) => row.all)
    worst = Math.max(worst, median(all))
    console.log(
      `| ${what} | ${hits} | ${ms(rows.map(({ first }) => first))} | ${ms(all)} | ≤ ${TARGET_MS} ms |`,
    )
  }
  console.log(`| plain loop of includes | | | ${ms(made.map(({ loop }) => loop))} | |`)
  console.log(`| the first search, which reads | | | ${ms(made.map(({ cold }) => cold.all))} | |`)
  console.log('\n| 1,000 turns | read and searched | characters | again | one turn found |')
  console.log('| --- | --: | --: | --: | --: |')
  for (const [as, runs] of Object.entries(picked)) {
    console.log(
      `| ${as} | ${ms(runs.map(({ cold }) => cold.all))} | ${((runs[0]?.cold.characters ?? 0) / 1e6).toFixed(2)} million | ${ms(runs.map(({ again }) => again.all))} | ${ms(runs.map(({ hit }) => hit.first))} |`,
    )
  }
  if (worst > TARGET_MS) process.exitCode = 1
}
