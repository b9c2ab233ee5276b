import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Problem } from '../../model/problem.ts'
import type { RecordedTime } from '../shared/time.ts'
import type { TraeWriter } from './sniffTrae.ts'

/** A run as any of the writers records it, in one form; texts are not cut yet. */
export interface TraeRecord {
  readonly writer: TraeWriter
  readonly root: JsonObject
  readonly task?: string
  readonly startTime?: RecordedTime
  readonly end: EndTime
  readonly provider?: string
  readonly model?: string
  readonly agent?: string
  readonly maxSteps?: number
  readonly success?: boolean
  /** Its own word that it is over, apart from the end time. */
  readonly completed?: boolean
  readonly result?: string
  readonly executionMs?: number
  readonly recordedTurns?: number
  readonly turns: readonly TurnRecord[]
  readonly problems: readonly Problem[]
}

/** `open`: not written yet; `stale`: left over from the task before, in the same file. */
export type EndTime =
  | { readonly kind: 'ended'; readonly time: RecordedTime }
  | { readonly kind: 'open' }
  | { readonly kind: 'stale'; readonly time: RecordedTime }
  /** The writer keeps none, or the file is cut before it. */
  | { readonly kind: 'unknown' }

/** One step, with the interaction that it was paired with. */
export interface TurnRecord {
  /** Where the turn stands in the file. */
  readonly pointer: string
  readonly requestPointer?: string
  readonly responsePointer?: string
  readonly number?: number
  readonly answered: boolean
  readonly message?: string
  readonly reasoning?: string
  readonly calls: readonly CallRecord[]
  /** Calls beyond what is kept of one turn. */
  readonly cutCalls: number
  readonly results: readonly ResultRecord[]
  /** The results of the turn have been recorded, or never will be. */
  readonly settled: boolean
  readonly state?: string
  readonly error?: string
  readonly reflection?: string
  readonly nudges: readonly string[]
  readonly lakeview?: string
  readonly delivery?: string
  readonly model?: string
  readonly provider?: string
  readonly finishReason?: string
  readonly usage?: JsonValue
  readonly tools?: readonly string[]
  readonly task?: string
  /** When the answer was recorded, and when the step was. */
  readonly answeredAt?: RecordedTime
  readonly steppedAt?: RecordedTime
  /** Where the writer stamps the beginning of a step rather than its end. */
  readonly startedAt?: RecordedTime
}

export interface CallRecord {
  readonly callId?: string
  readonly name: string
  readonly args: JsonValue | undefined
  readonly pointer: string
}

export interface ResultRecord {
  readonly callId?: string
  readonly success?: boolean
  readonly text?: string
  readonly error?: string
  readonly exitCode?: number
}
