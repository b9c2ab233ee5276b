import type { ActionKind } from '../../../model/action.ts'
import { groupOfKind } from '../../../model/wording/actionText.ts'
import type { ActionGroup } from '../../../model/wording/actionText.ts'
import type { Stop } from '../../../model/stops.ts'

/** Colours of the strip: fewer than filters, as eyes tell fewer colours apart. */
export const TONES = ['first', 'second', 'third', 'fourth', 'fifth'] as const
export type Tone = (typeof TONES)[number]

/** What the colours stand for: an agent at a screen does other things than one at a shell. */
export interface DensityScheme {
  readonly names: Readonly<Record<Tone, string>>
  readonly toneOf: (stop: Stop) => Tone
}

const TONE_OF_GROUP: Readonly<Record<ActionGroup, Tone>> = {
  click: 'first',
  drag: 'first',
  typing: 'second',
  scroll: 'third',
  wait: 'fourth',
  tool: 'fifth',
  other: 'fifth',
}

const SCREEN: DensityScheme = {
  names: { first: 'click', second: 'typing', third: 'scroll', fourth: 'wait', fifth: 'other' },
  toneOf: (stop) => TONE_OF_GROUP[groupOfKind(stop.action?.intent.kind)],
}

const TONE_OF_TOOL: ReadonlyMap<ActionKind | undefined, Tone> = new Map([
  ['shell', 'first'],
  ['file', 'second'],
  ['fetch', 'third'],
  ['navigate', 'third'],
  ['think', 'fourth'],
  [undefined, 'fourth'],
])

const SHELL: DensityScheme = {
  names: { first: 'command', second: 'file', third: 'web', fourth: 'words', fifth: 'other' },
  toneOf: (stop) => TONE_OF_TOOL.get(stop.action?.intent.kind) ?? 'fifth',
}

const schemes = new WeakMap<readonly Stop[], DensityScheme>()

/** By what the run does more of. */
export function schemeOf(stops: readonly Stop[]): DensityScheme {
  const known = schemes.get(stops)
  if (known !== undefined) return known
  const tools = stops.filter(({ action }) => groupOfKind(action?.intent.kind) === 'tool').length
  const others = stops.filter(({ action }) => {
    const group = groupOfKind(action?.intent.kind)
    return group !== 'tool' && group !== 'other'
  }).length
  const scheme = tools > others ? SHELL : SCREEN
  schemes.set(stops, scheme)
  return scheme
}
