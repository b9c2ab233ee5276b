// `npm run bench:json`: a request of 20 MB as a tree: until its first rows are there, until a search
// over it has answered, and for how long the page was blocked at most, against JSON.parse of the
// same file in the page. Medians of BENCH_RUNS rounds (5). BENCH_DIST names a build that is there.
import { cpus } from 'node:os'
import { chromium } from 'playwright'
import { launchOptions } from '../scripts/browser.mjs'
import { ensureInstalled } from '../scripts/install.mjs'
import { must, root, tool } from '../scripts/run.mjs'
import { makeLargeRequest } from './jsonTreeInput.mjs'
import { openLargeRequest, parseInPage } from './jsonTreeRun.mjs'
import { serve } from './serve.mjs'

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)
const built = process.env['BENCH_DIST']

if (built === undefined) {
  await ensureInstalled()
  await must('build', tool('vite'), ['build', '--logLevel', 'warn'])
}
const input = makeLargeRequest()
const viewer = await serve(built ?? `${root}dist`)
const browser = await chromium.launch(await launchOptions())
/** @type {Record<string, number[]>} */
const taken = {}
for (let round = 0; round < RUNS; round += 1) {
  const parsed = await parseInPage(browser, viewer.url, input.request)
  const shown = await openLargeRequest(browser, viewer.url, input.folder)
  for (const [name, value] of Object.entries({ ...parsed, ...shown })) {
    taken[name] = [...(taken[name] ?? []), value]
  }
}
const of = (/** @type {string} */ name) =>
  (taken[name] ?? []).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN
const ms = (/** @type {string} */ name) => `${of(name).toFixed(0)} ms`
const [cpu] = cpus()
console.log(`${cpu?.model ?? 'cpu'}, ${cpus().length} cores; medians of ${RUNS} rounds`)
console.log(`${(input.bytes / 1e6).toFixed(1)} MB\n`)
console.log('| what | took | page blocked at most | target |')
console.log('| -- | --: | --: | --: |')
console.log(
  `| first rows in the page | ${ms('firstRows')} | ${ms('openBlocked')} | ≤ 65 ms, ≤ 50 ms |`,
)
console.log(`| the same file again | ${ms('againRows')} | ${ms('againBlocked')} | |`)
console.log(
  `| search over it, first hit selected | ${ms('search')} | ${ms('searchBlocked')} | ≤ 50 ms |`,
)
console.log(`| everything opened | ${ms('openAll')} | ${ms('openAllBlocked')} | ≤ 50 ms |`)
console.log(`| read and JSON.parse in the page | ${ms('parse')} | ${ms('parseBlocked')} | |`)
await browser.close()
viewer.close()
process.exit(0)
