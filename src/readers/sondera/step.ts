import type { JsonObject, JsonValue } from '../../lib/json/json.ts'

export type StepKind =
  | 'prompt'
  | 'thought'
  | 'request'
  | 'response'
  | 'lifecycle'
  | 'snapshot'
  | 'scan'
  /** Content of a kind that nobody knows. */
  | 'other'

/** What was asked of a tool, whichever form it was recorded in. */
export interface ToolAsk {
  /** As recorded: `Bash`, `ShellCommand`; of a permission request the tool it is for. */
  readonly tool: string | undefined
  /** Without the suffix that the platform hangs on responses: `Bash` of `Bash_failure`. */
  readonly base: string | undefined
  readonly callId: string | undefined
  readonly args: JsonValue | undefined
  /** A permission that was asked for, rather than the call itself. */
  readonly permission: boolean
  /** The suffix says that it failed: to be believed where `base` is what was asked for. */
  readonly failed: boolean
}

/** A verdict beside a step, and where it stands in the file. */
export interface RecordedVerdict {
  /** `decision`, `reason` and the policies. */
  readonly adjudication: JsonValue
  readonly mode: string | undefined
  readonly guardrails: JsonValue | undefined
  readonly by: string | undefined
  /** Hook-era details: request, response and monitor. */
  readonly raw: JsonValue | undefined
  readonly at: number | undefined
  readonly pointer: string
  readonly stage: string | undefined
  /** The file that it stands in, where that is not the run's own. */
  readonly artifact?: string
}

/** One recorded step or event, before steps that belong together are merged. */
export interface Step {
  /** 0-based position among the recorded steps. */
  readonly index: number
  readonly kind: StepKind
  /** The producer's own word for the content: `prompt`, `tool_request`, `ShellCommandOutput`. */
  readonly type: string
  readonly role: string | undefined
  readonly stage: string | undefined
  readonly at: number | undefined
  /** What was said, for prompts and thoughts. */
  readonly text: string | undefined
  readonly ask: ToolAsk | undefined
  /** The content object, as recorded. */
  readonly content: JsonValue
  /** The whole record: the adjudicated step, or the event with its envelope. */
  readonly record: JsonObject
  /** Path of `content` in the file. */
  readonly pointer: string
  readonly verdicts: RecordedVerdict[]
  /** Snapshots of the policy monitor, which are no decisions. */
  readonly monitors: JsonValue[]
  readonly eventId: string | undefined
  /** Trajectory that the event belongs to; a file may hold more than one. */
  readonly trajectory: string | undefined
  /** Of a scan: the event that was scanned. */
  readonly scanned: string | undefined
}
