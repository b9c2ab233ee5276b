import type { FileRun, SniffAnswer, Sniffed } from '../sniff.ts'
import { isStep, isTrace } from './shapes.ts'

/** trace.json alone, or one step alone: each is all that was copied of its run. */
export function sniffAugur(file: Sniffed): SniffAnswer {
  const { value } = file.json()
  if (isTrace(value)) return [run(0.95, 'trace', 'a debug session with its steps in one file')]
  if (isStep(value)) return [run(0.85, 'step', 'one step of an Augur session')]
  return []
}

function run(confidence: number, layout: string, reason: string): FileRun {
  return { layout, confidence, reasons: [reason] }
}
