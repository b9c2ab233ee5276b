import type { Action } from '../../../model/action.ts'
import type { Finding, FindingConfidence } from '../../../model/finding.ts'
import type { Stop } from '../../../model/stops.ts'
import { framesOf } from '../../../model/stops.ts'
import { aimedAt } from '../../shared/aim.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { findingAt } from '../../shared/findingAt.ts'
import { isEffectful, isPointerAction } from '../../shared/intents.ts'
import { distanceBetween } from '../../shared/nearness.ts'
import { actionKey, placeOf } from '../../shared/actionKey.ts'

/** Three effectful actions in a row without any effect happen to agents that miss; four hardly do. */
const MIN_EFFECTFUL = 4
/** The same action again and again without effect is a retry, which says nothing of the capture. */
const MIN_DIFFERENT = 3
/**
 * How much an action without effect speaks for a frozen capture, 0–1: a click on a button should
 * have done something, one on mere background or off the screen need not.
 */
const WEIGHTS = { control: 1, content: 0.75, words: 0.5, nothing: 0, other: 0.7 } as const
/** From this average on it is likely the capture; below, the actions may simply all have missed. */
const LIKELY_WEIGHT = 0.45
/** Clicks alone may have missed so often. */
const MIN_CLICKS = 5

/** Clicks no further apart are tries at one thing. */
const SAME_PLACE = 48

/** The screenshots stay the same, byte for byte, whatever the agent does. */
export const captureFrozen: Check = {
  kind: 'capture-frozen',
  label: 'Capture frozen',
  explanation:
    'Screenshots of several stops in a row have the same bytes while different actions were executed. Either the recorder kept sending one picture, or none of the input arrived; pictures alone cannot tell which. File checksums decide, nothing is decoded for that; clicks on mere background make it less likely, as they may simply all have missed.',
  thresholds: [
    { label: 'Actions in a row with the same bytes after them', value: String(MIN_EFFECTFUL) },
    { label: 'Different ones among them', value: String(MIN_DIFFERENT) },
    { label: 'Different ones for a likely one, where all are clicks', value: String(MIN_CLICKS) },
    { label: 'Average weight of the actions for a likely one', value: String(LIKELY_WEIGHT) },
    { label: 'Pixels between clicks that count as one', value: String(SAME_PLACE) },
  ],
  find: (run) => frozenRanges(run).flatMap(findingOf),
}

interface FrozenRange {
  readonly screen: string
  /** Stops whose screen after is the same one. */
  readonly stops: readonly Stop[]
  readonly effectful: readonly ActionStop[]
  readonly confidence: FindingConfidence
}

interface ActionStop {
  readonly stop: Stop
  readonly action: Action
}

/** The longest stretches in which every screen that is recorded has the same bytes. */
function frozenRanges(run: AnalysedRun): readonly FrozenRange[] {
  const { stops, screens } = run
  const ranges: FrozenRange[] = []
  let open: { screen: string; identity: string; stops: Stop[] } | undefined
  const close = (): void => {
    if (open !== undefined) {
      const effectful = open.stops.flatMap(changingAction)
      const confidence = confidenceOf(run, effectful)
      const { screen, stops: same } = open
      if (confidence !== undefined) ranges.push({ screen, stops: same, effectful, confidence })
    }
    open = undefined
  }
  for (const stop of stops) {
    const { before, saw, after } = framesOf(stop)
    // A stop without a screen after it neither proves nor disproves anything.
    if (after === undefined) continue
    const identity = screens.identityOf(after.artifact)
    const from = before ?? saw
    const isSame =
      identity !== undefined && from !== undefined && screens.identityOf(from.artifact) === identity
    if (!isSame || (open !== undefined && open.identity !== identity)) close()
    if (isSame && open === undefined) open = { screen: after.artifact, identity, stops: [] }
    open?.stops.push(stop)
  }
  close()
  return ranges
}

function changingAction(stop: Stop): readonly ActionStop[] {
  const { action } = stop
  if (action === undefined || !isEffectful(action.intent)) return []
  return action.status === 'failed' || action.status === 'not-executed' ? [] : [{ stop, action }]
}

/** How sure one may be that it is the capture; undefined when the actions hardly vary. */
function confidenceOf(
  run: AnalysedRun,
  effectful: readonly ActionStop[],
): FindingConfidence | undefined {
  const different = differentOf(run, effectful)
  if (effectful.length < MIN_EFFECTFUL || different.length < MIN_DIFFERENT) return undefined
  const kinds = new Set(different.map(({ action }) => action.intent.kind))
  if (kinds.size < 2 && different.length < MIN_CLICKS) return 'possible'
  const weight = different.reduce((sum, { stop }) => sum + weightOf(run, stop), 0)
  return weight >= LIKELY_WEIGHT * different.length ? 'likely' : 'possible'
}

function weightOf(run: AnalysedRun, stop: Stop): number {
  const intent = stop.action?.intent
  const hasPlace = intent !== undefined && (isPointerAction(intent) || intent.kind === 'scroll')
  if (!hasPlace) return WEIGHTS.other
  const aim = aimedAt(run, stop)
  const spot = aim === undefined ? undefined : run.screens.spotAt(aim.screen, aim.at)
  if (spot === undefined || spot.on === 'flat') return WEIGHTS.nothing
  if (spot.on === 'control') return WEIGHTS.control
  return spot.box === undefined ? WEIGHTS.words : WEIGHTS.content
}

/** One of each, where the same is done in about the same place. */
function differentOf(run: AnalysedRun, effectful: readonly ActionStop[]): readonly ActionStop[] {
  const different: ActionStop[] = []
  for (const one of effectful) {
    if (!different.some((other) => isTheSame(run, one.action, other.action))) different.push(one)
  }
  return different
}

function isTheSame(run: AnalysedRun, a: Action, b: Action): boolean {
  if (actionKey(a) !== actionKey(b)) return false
  const [from, to] = [a.points[0], b.points[0]]
  if (from === undefined || to === undefined) return from === to
  return distanceBetween(placeOf(run, a, from), placeOf(run, b, to)) <= SAME_PLACE
}

function findingOf({ screen, stops, effectful, confidence }: FrozenRange): readonly Finding[] {
  const [first] = effectful
  if (first === undefined) return []
  const kinds = [...new Set(effectful.map(({ action }) => action.intent.kind))]
  const indexes = stops.map(({ index }) => index)
  return [
    findingAt(first.stop, first.action, {
      kind: 'capture-frozen',
      severity: 'error',
      confidence,
      title: `Screenshots stay the same over ${effectful.length} actions`,
      sentence: `All screenshots of ${stops.length} stops have the same bytes, through ${effectful.length} actions (${kinds.join(', ')}).`,
      stops: indexes,
      evidence: [
        {
          kind: 'fact',
          label: 'Same bytes',
          value: `${stops.length + 1} screenshots`,
          artifact: screen,
        },
        {
          kind: 'stops',
          label: 'Actions meanwhile',
          stops: effectful.map(({ stop }) => stop.index),
        },
      ],
    }),
  ]
}
