import {
  checkedRun,
  continuedRun,
  crashedRun,
  demonstrationRun,
  functionRun,
  geminiRun,
  hudRun,
  mergedRun,
  parallelRun,
  splitRun,
} from './agentRuns.ts'
import { documentedRun, driverRun, experimentRun, sessionRun } from './otherRuns.ts'
import type { RunFiles } from './saver.ts'

/** Every shape that Cua writes, by name. */
export const CUA_RUNS: Readonly<Record<string, () => RunFiles>> = {
  split: splitRun,
  merged: mergedRun,
  parallel: parallelRun,
  functions: functionRun,
  hud: hudRun,
  continued: continuedRun,
  crashed: crashedRun,
  demonstration: demonstrationRun,
  gemini: geminiRun,
  checked: checkedRun,
  documented: documentedRun,
  session: sessionRun,
  experiment: experimentRun,
  driver: driverRun,
}
