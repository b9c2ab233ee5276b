import type { TrailScreen } from './frameTrail.ts'
import type { TurnFiles } from './runFile.ts'
import type { TurnFacts } from './turnFacts.ts'

/** What a turn must know of the run around it. */
export interface TurnSurroundings {
  readonly index: number
  readonly run: number
  /** The call of this turn is the first of its run: its history may begin anew. */
  readonly beginsRun: boolean
  readonly trail: TrailScreen | undefined
  readonly next: { readonly files: TurnFiles; readonly facts: TurnFacts } | undefined
  /**
   * Whether an action without any trace was not executed: false for writers that keep no results,
   * and while the turn after it has not been read.
   */
  readonly tracesAreComplete: boolean
  /** A completed status is written after the execution (`cua do`). */
  readonly statusIsResult: boolean
  /** A screenshot kept outside the run under the name of its call. */
  readonly shotOf: (callId: string) => string | undefined
}
