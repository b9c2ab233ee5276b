import type { Evidence, Finding } from '../../../model/finding.ts'
import { changedShare } from '../../../model/screenChange.ts'
import { framesOf } from '../../../model/stops.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionLabel } from '../../../model/wording/actionText.ts'
import { formatDuration } from '../../../lib/text/format.ts'
import { aimedAt } from '../../shared/aim.ts'
import { changeOf } from '../../effect/changeOf.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { ownChange } from '../../effect/effectOf.ts'
import { findingAt } from '../../shared/findingAt.ts'
import { isPointerAction } from '../../shared/intents.ts'
import { pointersAround } from '../../effect/pointerSprites.ts'
import { nearestBox } from '../../shared/nearness.ts'

/** Half a usual control: a change so near may have moved or covered what was aimed at. */
const NEAR = 24
/** After so much change nothing is where it was, whatever is under the point. */
const LARGE_SHARE = 0.3

/** The action was aimed on a screen that was not there any more. */
export const staleScreen: Check = {
  kind: 'stale-screen',
  label: 'Aimed on an older screen',
  explanation:
    'The screen that the model saw and the one just before its action are both recorded and differ at the point, or nearly everywhere. Several calls in one answer are the usual cause: the first changes what the others were aimed at.',
  thresholds: [
    { label: 'Pixels from the point that count as at it', value: String(NEAR) },
    { label: 'Changed part of the screen that counts anywhere', value: `${LARGE_SHARE * 100} %` },
  ],
  find: (run) => run.stops.flatMap((stop) => findAt(run, stop)),
}

function findAt(run: AnalysedRun, stop: Stop): readonly Finding[] {
  const { action } = stop
  if (action === undefined || !isPointerAction(action.intent)) return []
  const saw = action.frames.saw?.artifact
  const before = action.frames.before?.artifact
  if (saw === undefined || before === undefined || saw === before) return []
  const aim = aimedAt(run, stop)
  const change = changeOf(run, saw, before)
  if (aim === undefined || change === undefined) return []
  const own = ownChange(run, change, pointersAround(run, stop))
  if (!own.isSeen) return []
  const nearest = nearestBox(aim.at, own.regions)
  const isAtPoint = nearest !== undefined && nearest.distance <= NEAR
  const isLarge = change.kind === 'resized' || changedShare(change) >= LARGE_SHARE
  if (!isAtPoint && !isLarge) return []
  return [
    findingAt(stop, action, {
      kind: 'stale-screen',
      severity: 'warning',
      confidence: isAtPoint ? 'likely' : 'possible',
      title: `${actionLabel(action)} was aimed on an older screen`,
      sentence: `Between what the model saw and the moment of the action ${own.text}${
        isAtPoint ? ', at the point too' : ''
      }.`,
      evidence: [
        {
          kind: 'screens',
          stop: stop.index,
          before: saw,
          after: before,
          boxes: change.regions,
        },
        { kind: 'place', label: 'Aimed here', artifact: saw, at: aim.at },
        { kind: 'place', label: 'What was there', artifact: before, at: aim.at },
        ...ageOf(run, stop, saw),
      ],
    }),
  ]
}

/** How old the screen was, in turns and in time, as far as the record tells. */
function ageOf(run: AnalysedRun, stop: Stop, saw: string): readonly Evidence[] {
  const taken = run.stops
    .slice(0, stop.index)
    .findLast((earlier) => framesOf(earlier).after?.artifact === saw)
  if (taken === undefined) return []
  const turns = stop.turn.index - taken.turn.index
  const at = taken.action?.endedAt
  const now = stop.action?.startedAt
  const time =
    at === undefined || now === undefined ? '' : `, ${formatDuration(Math.max(0, now - at))}`
  return [
    {
      kind: 'fact',
      label: 'Age of what the model saw',
      value: `${turns} ${turns === 1 ? 'turn' : 'turns'}${time}`,
    },
    { kind: 'stops', label: 'Taken after', stops: [taken.index] },
  ]
}
