import type { JsonObject } from '../lib/json/json.ts'
import type { Action } from './action.ts'
import type { Artifact } from './artifact.ts'
import type { Decision } from './decision.ts'
import type { FactSection, Tone } from './fact.ts'
import type { Frames } from './frames.ts'
import type { Size } from './point.ts'
import type { Problem } from './problem.ts'
import type { RunEvent } from './runEvent.ts'
import type { Usage } from './usage.ts'

/** Formats with a reader. */
export const FORMATS = ['cua', 'trae', 'sondera', 'augur', 'cyberdesk'] as const
export type FormatId = (typeof FORMATS)[number]

export type RunStatus =
  | 'completed'
  | 'running'
  | 'pending'
  | 'suspended'
  | 'failed'
  /** Ended by somebody else: cancelled, halted, terminated. */
  | 'stopped'
  | 'incomplete'
  | 'unknown'

/** How the run ended and who says so. */
export interface Outcome {
  readonly status: RunStatus
  /** `recorded`: the file says it; `derived`: we concluded it. */
  readonly source: 'recorded' | 'derived'
  /** The producer's own word for it, where it is not ours: `halted`. */
  readonly recorded?: string
  /** One sentence, when there is more to say. */
  readonly note?: string
}

/** The state of a turn where the format records one. */
export interface TurnState {
  /** As recorded: `reflecting`, `recovered`. */
  readonly recorded?: string
  /** What we make of the record; the same word where the two agree. */
  readonly derived: string
  readonly tone: Tone
}

/** Request and response of one model call, as sent. Paths of artifacts. */
export interface ApiCall {
  readonly request?: string
  readonly response?: string
  /** Path inside the JSON, where the file holds more than this request or response. */
  readonly requestPointer?: string
  readonly responsePointer?: string
  /** What the agent made of the response (Cua's `agent_response`). */
  readonly decision?: string
  readonly model?: string
  readonly finishReason?: string
  /** Number of requests sent for this decision; more than one means that it was retried. */
  readonly attempts: number
  /** Requests of the earlier attempts. */
  readonly earlierRequests: readonly string[]
  /** Unix milliseconds. */
  readonly startedAt?: number
  readonly endedAt?: number
}

/** One model call and what came of it, regrouped by us, never taken from folder names. */
export interface Turn {
  /** 0-based; shown as `index + 1`. */
  readonly index: number
  /**
   * `listed`: known from file names alone, its content not read yet; `in-flight`: the call has no
   * answer in the record; `done`: read.
   */
  readonly status: 'listed' | 'in-flight' | 'done'
  /** 0-based number of the run inside a trajectory that was continued; the boundary is shown. */
  readonly run: number
  /** The producer's folders that it was regrouped from, such as `turn_022`. */
  readonly folders: readonly string[]
  /** What the model said, and its reasoning, cut at `MAX_THOUGHT_CHARS`. */
  readonly message?: string
  readonly reasoning?: string
  /** Names a turn without actions: `prompt`, `verify`, `suspended`. */
  readonly title?: string
  /** Who acted, where the format tells: `user`, `model`, `tool`, `system`. */
  readonly role?: string
  /** Where in the agent's loop, where the format tells: `pre_tool`. */
  readonly stage?: string
  readonly state?: TurnState
  /** Why the turn failed, in the record's words. */
  readonly error?: string
  readonly decisions?: readonly Decision[]
  readonly events?: readonly RunEvent[]
  /** What else the format tells of this turn. */
  readonly sections?: readonly FactSection[]
  readonly actions: readonly Action[]
  /** Screens of the turn itself: the stop of a turn without actions shows these. */
  readonly frames: Frames
  readonly call?: ApiCall
  readonly usage?: Usage
  /** Unix milliseconds: first request to last event. */
  readonly startedAt?: number
  readonly endedAt?: number
  /** Paths of all its files, in recorded order. */
  readonly artifacts: readonly string[]
  /** Where it stands, when one of these files holds more than this turn. */
  readonly origin?: { readonly artifact: string; readonly pointer: string }
}

export interface Trajectory {
  readonly format: FormatId
  /** Which writer made it, such as `Cua agent` or `cua do session`. */
  readonly writer: string
  /** As recorded, else the folder's name. */
  readonly id: string
  /**
   * Folder in the drop that holds the run (`''` is the top of the drop), or the one file that does;
   * of several runs in a file each adds its JSON path after `#`.
   */
  readonly root: string
  /** Format, id and a hash of the first decision: the same run found again anywhere. */
  readonly fingerprint: string
  /**
   * How far reading has come: `first` has the first turn read and the others listed, `complete`
   * has every turn labelled and usage summed.
   */
  readonly reading: 'first' | 'complete'
  readonly outcome: Outcome
  readonly task?: string
  /** A name that a person or the producer gave the run. */
  readonly name?: string
  readonly model?: string
  readonly provider?: string
  readonly agent?: string
  /** The workflow or recipe that was run, and the batch that the run belongs to. */
  readonly workflow?: string
  readonly group?: string
  /** What the run gave in the end, in its own words. */
  readonly result?: string
  /** How many turns it was allowed. */
  readonly maxTurns?: number
  /** Short words that stand beside the name: `approved`, `generated`. */
  readonly badges?: readonly string[]
  /** Started, suspended, resumed, ended: in time. */
  readonly lifecycle?: readonly RunEvent[]
  /** What else the format tells of the run. */
  readonly sections?: readonly FactSection[]
  /** Unix milliseconds. */
  readonly startedAt?: number
  readonly endedAt?: number
  /** How the times were recorded. */
  readonly clock: 'utc' | 'local' | 'unknown'
  readonly turns: readonly Turn[]
  /** Summed by us over the turns; a figure that no turn tells is the run's own total. */
  readonly usage: Usage
  /** The run's own total, where it records one. */
  readonly recordedUsage?: Usage
  readonly recordedTurns?: number
  readonly declaredDisplay?: Size
  /** Names of the tools that the model was offered. */
  readonly tools: readonly string[]
  readonly artifacts: readonly Artifact[]
  readonly problems: readonly Problem[]
  /** The run's own metadata for the details view, without the long lists. */
  readonly metadata: JsonObject
}
