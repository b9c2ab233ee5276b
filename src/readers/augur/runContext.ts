import { arrayField, textField } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import type { Bundle } from './bundle.ts'
import type { Contents } from './contents.ts'
import { numberInStepId } from './shapes.ts'
import type { Step } from './steps.ts'

/** What a step must know of the run around it. */
export interface RunContext {
  readonly bundle: Bundle
  readonly manifest: JsonObject | undefined
  readonly session: JsonObject | undefined
  readonly runId: string | undefined
  readonly captureMode: string | undefined
  /** Names in `manifest.missing`: the producer says that it has not captured them. */
  readonly missing: ReadonlySet<string>
}

export function contextOf(bundle: Bundle, contents: Contents, steps: readonly Step[]): RunContext {
  const { manifest, session } = contents
  const missing = arrayField(manifest, 'missing').filter((name) => typeof name === 'string')
  return {
    bundle,
    manifest,
    session,
    runId: textField(manifest, 'run_id') ?? textField(session, 'run_id') ?? runIdIn(steps),
    captureMode: textField(session, 'capture_mode') ?? textField(manifest, 'capture_mode'),
    missing: new Set(missing),
  }
}

/** Loose steps say whose they are in their ids alone. */
function runIdIn(steps: readonly Step[]): string | undefined {
  const id = steps.find((step) => numberInStepId(step.id) !== undefined)?.id
  return id === undefined ? undefined : id.slice(0, id.lastIndexOf('/step/'))
}
