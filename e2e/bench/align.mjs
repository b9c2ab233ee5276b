// `npm run bench:align`: how long it takes to align two runs of 1,000 turns in the worker, as built
// and just started, without a screen; against the longest common subsequence of the kinds of their
// actions, in the same page. Medians of BENCH_RUNS rounds (5), in alternating order. BENCH_DIST
// names a build that is there already.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { chromium } from 'playwright'
import { launchOptions } from '../scripts/browser.mjs'
import { ensureInstalled } from '../scripts/install.mjs'
import { must, root, tool } from '../scripts/run.mjs'
import { twoRuns } from './alignInputs.mjs'
import { serve } from './serve.mjs'

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)
const STOPS = 1000
const LENGTHS = [STOPS, 20_000]
/** Of two runs of 1,000 turns, in milliseconds. */
const TARGET_MS = 1000
const SEED = 7
const built = process.env['BENCH_DIST']

if (built === undefined) {
  await ensureInstalled()
  await must('build', tool('vite'), ['build', '--logLevel', 'warn'])
}
const dist = built ?? `${root}dist`
const cache = `${root}.cache/bench/align/`
const inputs = new Map(LENGTHS.map((stops) => [stops, twoRuns(stops, SEED)]))
const browser = await chromium.launch(await launchOptions())
const site = await serve(dist, writeInputs())

/** @typedef {{ ms: number, pairs: readonly (readonly [number, number])[] }} Taken */

const [cpu] = cpus()
console.log(`${cpu?.model ?? 'cpu'}, ${cpus().length} cores; medians of ${RUNS} rounds\n`)
console.log('| turns | aligned | right pairs | plain LCS | right pairs | ratio | target |')
console.log('| --: | --: | --: | --: | --: | --: | --: |')
for (const stops of LENGTHS) await measure(stops)
await browser.close()
site.close()

/** @param {number} stops */
async function measure(stops) {
  // A table of 20,000 × 20,000 does not fit: what one would write first cannot be run.
  const isLong = stops > STOPS
  /** @type {Taken[]} */
  const ours = []
  /** @type {Taken[]} */
  const plain = []
  for (let round = 0; round < (isLong ? 1 : RUNS); round += 1) {
    const order = [() => take('align', stops, ours)]
    if (!isLong) order.push(() => take('lcs', stops, plain))
    for (const one of round % 2 === 0 ? order : order.toReversed()) await one()
  }
  const took = median(ours.map(({ ms }) => ms))
  const base = median(plain.map(({ ms }) => ms))
  const cells = [
    `2 × ${stops}`,
    `${took.toFixed(0)} ms`,
    share(ours[0], stops),
    isLong ? '–' : `${base.toFixed(0)} ms`,
    isLong ? '–' : share(plain[0], stops),
    isLong ? '–' : (took / base).toFixed(1),
    isLong ? '' : `≤ ${TARGET_MS} ms`,
  ]
  console.log(`| ${cells.join(' | ')} |`)
  if (!isLong && took > TARGET_MS) process.exitCode = 1
}

/** @param {'align' | 'lcs'} what @param {number} stops @param {Taken[]} into */
async function take(what, stops, into) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${site.url}align.html`)
  await page.waitForFunction(() => document.title === 'ready', undefined, { timeout: 60_000 })
  await page.evaluate((length) => Reflect.get(globalThis, 'load')(length), stops)
  into.push(await page.evaluate((name) => Reflect.get(globalThis, name)(), what))
  await context.close()
}

/**
 * Pairs that are as the runs were made, of all that were made.
 * @param {Taken | undefined} taken
 * @param {number} stops
 */
function share(taken, stops) {
  const made = inputs.get(stops)?.pairs ?? []
  const found = new Set(taken?.pairs.map(([a, b]) => `${a} ${b}`))
  const right = made.filter(([a, b]) => found.has(`${a} ${b}`)).length
  return `${((right / made.length) * 100).toFixed(1)} %`
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** @returns {Record<string, string>} paths of the site to files */
function writeInputs() {
  const worker = readdirSync(`${dist}/assets`).find((name) => /^analysisWorker-.*\.js$/.test(name))
  if (worker === undefined) throw new Error('The build has no worker that aligns runs.')
  mkdirSync(cache, { recursive: true })
  /** @type {Record<string, string>} */
  const paths = {}
  const add = (/** @type {string} */ name, /** @type {object} */ content) => {
    writeFileSync(`${cache}${name}`, JSON.stringify(content))
    paths[`/${name}`] = `${cache}${name}`
  }
  add('bench.json', { worker: `/assets/${worker}` })
  for (const [stops, runs] of inputs) add(`runs-${stops}.json`, runs)
  for (const name of ['align.html', 'align.js', 'lcsWorker.js'])
    paths[`/${name}`] = `${root}e2e/bench/page/${name}`
  return paths
}
