import { must, root, tool } from './run.mjs'

const script = (/** @type {string} */ name) => `${root}e2e/scripts/${name}.mjs`

/** Everything that needs neither a build nor a browser. */
export async function runChecks() {
  await must('format', tool('prettier'), ['--check', '--log-level', 'warn', '.'])
  await must('lint', tool('oxlint'), ['--type-aware', '--deny-warnings'])
  await must('types', tool('tsc'), ['--noEmit'])
  await must('directions', process.execPath, [script('directions')])
  await must('dead code', tool('knip'), [])
  await must('lock file', process.execPath, [script('lock')])
}
