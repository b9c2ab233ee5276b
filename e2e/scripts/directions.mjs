// Proves the arrows of src/README.md, and that every module was read: a checker that reads none
// must fail.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { root, tool } from './run.mjs'

const cruise = spawnSync(
  tool('depcruise'),
  ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  { cwd: root, maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' },
)
if (cruise.error !== undefined || cruise.stdout === '') {
  console.error(`dependency-cruiser did not answer: ${cruise.error?.message ?? cruise.stderr}`)
  process.exit(1)
}
/** @type {{ modules: { source: string }[], summary: { violations: { rule: { name: string }, from: string, to: string, cycle?: { name: string }[] }[] } }} */
const report = JSON.parse(cruise.stdout)

const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path))
const read = new Set(report.modules.map((module) => module.source))
const unread = files.filter((path) => !read.has(path))

for (const { rule, from, to, cycle } of report.summary.violations) {
  const way = cycle === undefined ? to : cycle.map((step) => step.name).join(' → ')
  console.error(`${rule.name}: ${from} → ${way}`)
}
for (const path of unread) console.error(`not read: ${path}`)
if (files.length === 0 || unread.length > 0 || report.summary.violations.length > 0) process.exit(1)
console.log(`${files.length} modules read, every import points the right way`)
