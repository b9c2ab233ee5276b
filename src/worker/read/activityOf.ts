import { boundTexts } from '../../model/changes/boundTexts.ts'
import { changesOf } from '../../model/changes/changesOf.ts'
import { toolUsage } from '../../model/figures/toolUsage.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { RunActivity } from '../protocol.ts'

/** Of each run of a drop; the run itself, once open, has all of its texts. */
const MAX_TEXT_CHARS = 100_000

export function activityOf(run: string, trajectory: Trajectory): RunActivity {
  const { changes, leftOut } = changesOf(trajectory)
  return {
    run,
    changes: { changes: boundTexts(changes, MAX_TEXT_CHARS), leftOut },
    tools: toolUsage(trajectory),
  }
}
