import type { RecordedCall } from '../shared/recordedCall.ts'
import type { ResultFacts } from './facts.ts'
import type { RunFile } from './runFile.ts'

/** What one execution left behind: its screen, its result, the screen that was drawn on. */
export interface Execution {
  readonly screen?: RunFile
  readonly resultFile?: RunFile
  readonly result?: ResultFacts
  readonly drawn?: RunFile
}

interface GrowingExecution {
  screen?: RunFile
  resultFile?: RunFile
  result?: ResultFacts
  drawn?: RunFile
}

/**
 * Splits the files after a decision into executions. The saver writes screen, result, drawn screen
 * for each; for function calls the result comes first and a plain `screenshot` may follow it.
 */
export function executionsOf(
  executed: readonly RunFile[],
  resultOf: (file: RunFile) => ResultFacts | undefined,
): readonly Execution[] {
  const executions: GrowingExecution[] = []
  let current: GrowingExecution | undefined
  for (const file of executed) {
    if (current === undefined || beginsNext(current, file)) {
      current = {}
      executions.push(current)
    }
    if (file.role === 'result') {
      current.resultFile = file
      const result = resultOf(file)
      if (result !== undefined) current.result = result
    } else if (file.role === 'drawn') current.drawn = file
    else current.screen = file
  }
  return executions
}

function beginsNext(current: GrowingExecution, file: RunFile): boolean {
  switch (file.role) {
    case 'result':
      return current.resultFile !== undefined || current.drawn !== undefined
    case 'drawn':
      return current.drawn !== undefined
    case 'screen-after':
      return current.screen !== undefined || current.resultFile !== undefined
    default:
      return current.screen !== undefined || current.drawn !== undefined
  }
}

/** Pairs executions with calls: by call id where both have one, the rest in order. */
export function pairExecutions(
  calls: readonly RecordedCall[],
  executions: readonly Execution[],
  executedInside: ReadonlySet<string>,
): {
  readonly paired: readonly (Execution | undefined)[]
  readonly unpaired: readonly Execution[]
} {
  const paired: (Execution | undefined)[] = calls.map(() => undefined)
  const left: Execution[] = []
  for (const execution of executions) {
    const id = execution.result?.callId
    const at =
      id === undefined
        ? -1
        : calls.findIndex((call, index) => call.callId === id && paired[index] === undefined)
    if (at >= 0) paired[at] = execution
    else left.push(execution)
  }
  const unpaired: Execution[] = []
  for (const execution of left) {
    const foreign = execution.result?.callId
    const at = calls.findIndex(
      (call, index) =>
        paired[index] === undefined &&
        !(call.callId !== undefined && executedInside.has(call.callId)) &&
        (foreign === undefined || call.callId === undefined),
    )
    if (at >= 0) paired[at] = execution
    else unpaired.push(execution)
  }
  return { paired, unpaired }
}
