// `npm run bench:library`: how long it takes until every row of the library is filled, for 500 and
// for 5,000 small runs in one folder, against reading the same JSON files in a worker of a page that
// does nothing else. Medians of BENCH_RUNS rounds (5).
import { cpus } from 'node:os'
import { chromium } from 'playwright'
import { launchOptions } from '../scripts/browser.mjs'
import { ensureInstalled } from '../scripts/install.mjs'
import { must, root, tool } from '../scripts/run.mjs'
import { makeLibrary } from './libraryInputs.mjs'
import { openLibrary, readBareFolder } from './libraryRun.mjs'
import { serve } from './serve.mjs'

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)
const built = process.env['BENCH_DIST']

if (built === undefined) {
  await ensureInstalled()
  await must('build', tool('vite'), ['build', '--logLevel', 'warn'])
}
const viewer = await serve(built ?? `${root}dist`)
const bare = await serve(`${root}e2e/bench/page`)
const browser = await chromium.launch(await launchOptions())
const [cpu] = cpus()
console.log(`${cpu?.model ?? 'cpu'}, ${cpus().length} cores; medians of ${RUNS} rounds\n`)
console.log(
  '| runs | files, bytes of JSON | all rows filled | bare reads | ratio | target | list shown | page busy at most | rows rendered again |',
)
console.log('| --: | --: | --: | --: | --: | --: | --: | --: | --: |')
for (const count of [500, 5000]) {
  const folder = makeLibrary(count)
  const ours = []
  const theirs = []
  for (let round = 0; round < RUNS; round += 1) {
    theirs.push(await readBareFolder(browser, bare.url, folder))
    ours.push(await openLibrary(browser, viewer.url, folder, count))
  }
  const of = (/** @type {readonly number[]} */ values) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  const filled = of(ours.map((one) => one.filled))
  const read = of(theirs.map((one) => one.milliseconds))
  const [size] = theirs
  const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`
  console.log(
    `| ${count} | ${size?.files}, ${((size?.bytes ?? 0) / 1e6).toFixed(1)} MB | ${ms(filled)} | ${ms(read)} | ${(filled / read).toFixed(2)} | ≤ 1.50 | ${ms(of(ours.map((one) => one.listed)))} | ${ms(of(ours.map((one) => one.busiest)))} | ${of(ours.map((one) => one.changed)).toFixed(0)} |`,
  )
}
await browser.close()
viewer.close()
bare.close()
process.exit(0)
