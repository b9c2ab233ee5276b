import type { JsonObject } from '../lib/json/json.ts'
import type { ActionPoint } from './point.ts'
import type { Frames } from './frames.ts'

/**
 * What the agent asked the computer (or a tool) to do. `kind` is our reading; `fields` keeps the
 * recorded form for display. Unknown actions are kept as `other` and shown generically.
 */
export type ActionIntent =
  | { readonly kind: 'click'; readonly button: string; readonly count: 1 | 2 | 3 }
  | { readonly kind: 'move' }
  | { readonly kind: 'press'; readonly phase: 'down' | 'up'; readonly button: string }
  | { readonly kind: 'drag' }
  | {
      readonly kind: 'scroll'
      readonly direction: 'up' | 'down' | 'left' | 'right' | undefined
      /** As recorded, in `unit`; always positive. */
      readonly amount: number | undefined
      readonly unit: 'pixels' | 'clicks' | 'unknown'
    }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'keypress'; readonly keys: readonly string[] }
  | { readonly kind: 'wait'; readonly milliseconds: number | undefined }
  | { readonly kind: 'screenshot' }
  | { readonly kind: 'navigate'; readonly target: string }
  | { readonly kind: 'shell'; readonly command: string }
  | {
      readonly kind: 'file'
      readonly operation: FileOperation
      readonly path: string
      /** What an edit replaced and by what; of a created file all of it is `after`. */
      readonly before?: string
      readonly after?: string
    }
  | { readonly kind: 'fetch'; readonly url: string }
  | { readonly kind: 'think'; readonly text: string }
  | { readonly kind: 'tool'; readonly name: string; readonly argumentsText: string }
  | { readonly kind: 'terminate'; readonly status: string | undefined }
  | { readonly kind: 'other'; readonly name: string }

export type FileOperation = 'create' | 'edit' | 'delete' | 'read' | 'list'

export type ActionKind = ActionIntent['kind']

/**
 * - `done`: the record holds a result, or a screenshot taken after it;
 * - `failed`: the result says so;
 * - `not-executed`: the run went on, or ended, without a trace of it;
 * - `unknown`: the record does not tell (not read yet, or a writer that keeps no results).
 */
export type ActionStatus = 'done' | 'failed' | 'not-executed' | 'unknown'

export interface ActionResult {
  /** Text output as recorded, cut at `MAX_RESULT_CHARS`; the whole is in the artifact. */
  readonly text?: string
  readonly error?: string
  /** Path of the artifact that records the result. */
  readonly artifact?: string
  /** Of a command. */
  readonly exitCode?: number
}

/** Where something else than the action itself stands on the screen. */
export interface SideMark {
  /** `grounding`: where a target was found; `region`: what the record marks without saying why. */
  readonly role: 'grounding' | 'region'
  /** Such as `Submit button, 0.92, screenshot`. */
  readonly label: string
  readonly points: readonly ActionPoint[]
  /** Not judged on the screenshot: from the DOM, by a person. */
  readonly indirect?: boolean
}

export interface SafetyCheck {
  readonly state: 'pending' | 'acknowledged'
  readonly code: string | undefined
  readonly message: string | undefined
}

export interface Action {
  /** Unique inside its trajectory. */
  readonly id: string
  /** As the model gave it; not necessarily unique. */
  readonly callId?: string
  readonly intent: ActionIntent
  readonly points: readonly ActionPoint[]
  /** The model's own numbers, where they differ from the executed ones in `points`. */
  readonly modelPoints?: readonly ActionPoint[]
  readonly marks?: readonly SideMark[]
  readonly status: ActionStatus
  readonly frames: Frames
  readonly result?: ActionResult
  readonly safetyChecks: readonly SafetyCheck[]
  /** The recorded action object, as it stands in the file. */
  readonly fields: JsonObject
  /** Where `fields` stands: path of the artifact, and the path inside its JSON. */
  readonly origin?: { readonly artifact: string; readonly pointer: string }
  /** Unix milliseconds. */
  readonly startedAt?: number
  readonly endedAt?: number
}
