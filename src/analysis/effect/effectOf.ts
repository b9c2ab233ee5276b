import type { Action } from '../../model/action.ts'
import type { ImagePoint } from '../../model/point.ts'
import type { Evidence } from '../../model/finding.ts'
import { changedShare } from '../../model/screenChange.ts'
import type { ChangedRegion, ScreenChange } from '../../model/screenChange.ts'
import type { Stop } from '../../model/stops.ts'
import { formatCount } from '../../lib/text/format.ts'
import { ownRegions } from './ambient.ts'
import { changeOf } from './changeOf.ts'
import type { AnalysedRun } from '../check.ts'
import { effectPair } from './effectPair.ts'
import { isPointer, pointersAround } from './pointerSprites.ts'
import type { EffectPair } from './effectPair.ts'

/**
 * Fewer changed pixels are no visible change. The smallest answers of a page that people see, the
 * dot of a radio button and the tick of a check box, change some thirty; what decoders and
 * antialiasing leave behind are single pixels.
 */
export const VISIBLE_PIXELS = 12

/** What is left of a change without what moves by itself and without the pointer. */
export interface OwnChange {
  readonly regions: readonly ChangedRegion[]
  readonly pixels: number
  /** A person would see that something changed. */
  readonly isSeen: boolean
  /** Something was left out because it seems to move all the time: then one is less sure. */
  readonly isGuessed: boolean
  /** `0 of 1,295,784 pixels differ`, and what was not counted. */
  readonly text: string
}

/** An action, and what its two screens tell of it. */
export interface Effect extends OwnChange {
  readonly stop: Stop
  readonly action: Action
  readonly pair: EffectPair
  readonly change: ScreenChange
}

/** Undefined without an action, without both screens, and until they have been compared. */
export function effectOf(run: AnalysedRun, stop: Stop): Effect | undefined {
  const { action } = stop
  const pair = effectPair(stop)
  if (pair === undefined || action === undefined) return undefined
  const change = changeOf(run, pair.before, pair.after)
  if (change === undefined) return undefined
  return { stop, action, pair, change, ...ownChange(run, change, pointersAround(run, stop)) }
}

/** `pointers`: where the pointer stood on either of the two screens. */
export function ownChange(
  run: AnalysedRun,
  change: ScreenChange,
  pointers: readonly ImagePoint[] = [],
): OwnChange {
  const resting = ownRegions(run, change)
  const regions = resting.filter((region) => !isPointer(run, region, pointers, change.size))
  const own = new Set(regions)
  const pixels = change.regions.reduce(
    (sum, region) => (own.has(region) ? sum : sum - region.pixels),
    change.changedPixels,
  )
  const isGuessed = resting.length < change.regions.length
  const left = [
    ...change.ignored.map(({ why }) => IGNORED_WORDS[why]),
    ...(regions.length < resting.length ? [IGNORED_WORDS.pointer] : []),
    ...(isGuessed ? ['what moves all the time'] : []),
  ]
  const isSeen = change.kind === 'resized' || pixels >= VISIBLE_PIXELS
  return { regions, pixels, isSeen, isGuessed, text: textOf(change, pixels, [...new Set(left)]) }
}

/** Whether a person would see that something changed between two screens. */
export function isVisible(run: AnalysedRun, change: ScreenChange): boolean {
  return ownChange(run, change).isSeen
}

function textOf({ kind, size }: ScreenChange, pixels: number, left: readonly string[]): string {
  if (kind === 'resized') return `the screen is now ${size.width} × ${size.height}`
  const total = formatCount(size.width * size.height)
  const beside = left.length === 0 ? '' : `, not counting ${left.join(' and ')}`
  return `${formatCount(pixels)} of ${total} pixels differ${beside}`
}

const IGNORED_WORDS = { pointer: 'the pointer', caret: 'a caret', clock: 'a clock' } as const

/** The two screens with where they differ, and the figures. */
export function changeEvidence({ stop, pair, change, text }: Effect): readonly Evidence[] {
  const { before, after } = pair
  const share = changedShare(change) * 100
  const all = `${share < 0.1 && share > 0 ? '< 0.1' : share.toFixed(1)} % in all`
  return [
    { kind: 'screens', stop: stop.index, before, after, boxes: change.regions },
    {
      kind: 'fact',
      label: 'Changed',
      value: change.identical ? `${text}: the screens are identical` : `${text} (${all})`,
    },
  ]
}
