// `npm run bench`: makes its own inputs, measures the built viewer against the bare cost of the same
// work and against what a user would use instead, all in the same run. Prints a table of medians.
import { cpus, totalmem } from 'node:os'
import { chromium } from 'playwright'
import { launchOptions } from '../scripts/browser.mjs'
import { ensureInstalled } from '../scripts/install.mjs'
import { must, root, tool } from '../scripts/run.mjs'
import { bareIndex, bareSwap, openBare, openWithJszip } from './barePage.mjs'
import { inputs, makeInputs } from './inputs.mjs'
import { measureMemory } from './memoryRun.mjs'
import { openInViewer, scrub, untilIndexed } from './ourViewer.mjs'
import { serve } from './serve.mjs'
import { makeTrace, openInTraceViewer } from './traceViewer.mjs'

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)

await ensureInstalled()
await must('build', tool('vite'), ['build', '--logLevel', 'warn'])
makeInputs()
const options = await launchOptions()
const browser = await chromium.launch(options)
const trace = await makeTrace(browser, 1000)
const viewer = await serve(`${root}dist`)
const bare = await serve(`${root}e2e/bench/page`, {
  '/fflate.js': `${root}node_modules/fflate/esm/browser.js`,
  '/jszip.js': `${root}node_modules/jszip/dist/jszip.min.js`,
})

/** @type {Record<string, number[]>} */
const taken = {}
const note = (/** @type {string} */ name, /** @type {number | undefined} */ value) => {
  taken[name] = [...(taken[name] ?? []), value ?? Number.NaN]
}

for (let round = 0; round < RUNS; round += 1) {
  console.log(`round ${round + 1} of ${RUNS}`)
  note('trace viewer', await openInTraceViewer(browser, trace))
  note('jszip 50', await openWithJszip(browser, bare.url, inputs.zip50))
  for (const turns of /** @type {const} */ ([50, 1000])) await oneZip(turns)
  const folder = { testId: /** @type {const} */ ('open-folder'), path: inputs.folder1000 }
  const { context, page, first } = await openInViewer(browser, viewer.url, folder)
  note('folder 1000 first', first)
  note('folder 1000 indexed', await untilIndexed(page))
  await context.close()
}
note('jszip 1000', await openWithJszip(browser, bare.url, inputs.zip1000))
await browser.close()
const memory = await measureMemory(options, viewer.url, inputs.zip1000)
viewer.close()
bare.close()
print()
process.exit(0)

/** @param {50 | 1000} turns */
async function oneZip(turns) {
  const path = turns === 50 ? inputs.zip50 : inputs.zip1000
  const least = await openBare(browser, bare.url, path)
  note(`bare ${turns} list`, least.list)
  note(`bare ${turns} first`, least.first)
  if (turns === 1000) {
    note('bare 1000 index', (await bareIndex(least.page)).milliseconds)
    note(
      'bare warm',
      quantile(await bareSwap(least.page, { count: 30, stride: 1, warm: true }), 0.95),
    )
    note(
      'bare cold',
      quantile(await bareSwap(least.page, { count: 30, stride: 17, warm: false }), 0.95),
    )
  }
  await least.context.close()
  const { context, page, first } = await openInViewer(browser, viewer.url, {
    testId: 'open-files',
    path,
  })
  note(`zip ${turns} first`, first)
  note(`zip ${turns} indexed`, await untilIndexed(page))
  if (turns === 1000) {
    await page.waitForTimeout(1500)
    note('scrub warm', quantile((await scrub(page, 'ArrowRight', 31, 500)).slice(1), 0.95))
    note('scrub cold', quantile(await scrub(page, 'PageUp', 30, 500), 0.95))
  }
  await context.close()
}

/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** @param {string} name */
function median(name) {
  return quantile(taken[name] ?? [], 0.5)
}

function print() {
  const frames = 2 * (1000 / 60)
  const flat = median('zip 1000 first') - median('zip 50 first')
  const rows = [
    [
      'first screenshot, 1,000 turns, 2.6 GB zip',
      'zip 1000 first',
      median('trace viewer'),
      'trace viewer, 1,000 actions',
      1 / 3,
    ],
    [
      'first screenshot, 1,000 turns, 6,000 files',
      'folder 1000 first',
      median('trace viewer'),
      'trace viewer, 1,000 actions',
      1 / 3,
    ],
    [
      '1,000 turns minus 50 turns',
      flat,
      median('bare 1000 list'),
      'bare read of the directory',
      1.5,
    ],
    [
      'first screenshot, 50 turns, 136 MB zip',
      'zip 50 first',
      median('bare 50 first'),
      'bare list, read, decode',
      3,
    ],
    [
      'whole run indexed, 1,000 turns zip',
      'zip 1000 indexed',
      median('bare 1000 index'),
      'bare slice, inflate, parse',
      1.5,
    ],
    [
      'scrub to a prefetched stop, p95',
      'scrub warm',
      median('bare warm'),
      'bare swap of decoded images',
      1.5,
    ],
    [
      'scrub to a cold stop, p95',
      'scrub cold',
      median('bare cold') + frames,
      'bare read and decode + 2 frames',
      1,
    ],
    [
      'first screenshot, 50 turns (jszip)',
      'zip 50 first',
      median('jszip 50'),
      'jszip, same zip',
      1,
    ],
  ]
  const [cpu] = cpus()
  console.log(
    `\n${cpu?.model ?? 'cpu'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; medians of ${RUNS} runs\n`,
  )
  console.log('| what | ours | compared with | theirs | ratio | target |')
  console.log('| --- | --: | --- | --: | --: | --: |')
  for (const [what, ours, theirs, name, target] of rows) {
    const value = typeof ours === 'number' ? ours : median(String(ours))
    const other = Number(theirs)
    const ratio = (value / other).toFixed(2)
    console.log(
      `| ${what} | ${value.toFixed(0)} ms | ${name} | ${other.toFixed(0)} ms | ${ratio} | ≤ ${Number(target).toFixed(2)} |`,
    )
  }
  console.log(
    `| memory over an empty page, 2.6 GB zip | ${memory.peak.toFixed(0)} MB | limit | 400 MB | ${(memory.peak / 400).toFixed(2)} | ≤ 1.00 |`,
  )
  console.log(
    `| memory added by a second pass | ${memory.secondPass.toFixed(1)} % | limit | 5 % | | |`,
  )
  const jszip = taken['jszip 1000']?.[0]
  console.log(
    `\njszip on the 2.6 GB zip: ${jszip === undefined || Number.isNaN(jszip) ? 'fails' : `${jszip.toFixed(0)} ms`}`,
  )
  console.log(`folder of 6,000 files indexed: ${median('folder 1000 indexed').toFixed(0)} ms`)
  console.log(JSON.stringify(taken))
}
