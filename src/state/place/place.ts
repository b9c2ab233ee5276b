import * as v from 'valibot'
import { formatRange, parseRange } from '../../model/turnRange.ts'
import type { TurnRange } from '../../model/turnRange.ts'
import { FRAME_CHOICES, INSPECTOR_TABS, SCREENS } from '../view.ts'
import type { FrameChoice, InspectorTab, Screen } from '../view.ts'

/** What the URL hash says: where in which run. A link is a text that anyone may have written. */
export interface Place {
  /** Id of the run, as recorded. */
  readonly run: string | undefined
  readonly fingerprint: string | undefined
  /** 0-based; in the URL it counts from 1. */
  readonly stop: number | undefined
  readonly screen: Screen | undefined
  readonly frame: FrameChoice | undefined
  readonly tab: InspectorTab | undefined
  readonly filter: string | undefined
  /** Turns that are marked; in the URL they count from 1: `5-12`. */
  readonly range: TurnRange | undefined
  /** Filter, sorting and grouping of the list, as `formatLooks` writes them. */
  readonly library: string | undefined
}

export const NOWHERE: Place = {
  run: undefined,
  fingerprint: undefined,
  stop: undefined,
  screen: undefined,
  frame: undefined,
  tab: undefined,
  filter: undefined,
  range: undefined,
  library: undefined,
}

const MAX_HASH_CHARS = 2000

/** What does not hold is left out; the rest of the link still counts. */
function orNothing<Output>(schema: v.GenericSchema<string, Output>) {
  return v.fallback(v.optional(schema), undefined)
}

function shortText(limit: number) {
  return orNothing(v.pipe(v.string(), v.minLength(1), v.maxLength(limit)))
}

const schema = v.object({
  run: shortText(300),
  fp: shortText(200),
  stop: orNothing(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,8}$/),
      v.transform(Number),
      v.minValue(1),
      v.transform((stop) => stop - 1),
    ),
  ),
  view: orNothing(v.picklist(SCREENS)),
  frame: orNothing(v.picklist(FRAME_CHOICES)),
  tab: orNothing(v.picklist(INSPECTOR_TABS)),
  filter: shortText(40),
  range: orNothing(v.pipe(v.string(), v.maxLength(20), v.transform(parseRange))),
  lib: shortText(1000),
})

export function parsePlace(hash: string): Place {
  if (hash.length > MAX_HASH_CHARS) return NOWHERE
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  const { run, fp, stop, view, frame, tab, filter, range, lib } = v.parse(
    schema,
    Object.fromEntries(
      Object.keys(schema.entries).map((key) => [key, params.get(key) ?? undefined]),
    ),
  )
  return { run, fingerprint: fp, stop, screen: view, frame, tab, filter, range, library: lib }
}

/** `#run=…&stop=12&view=gallery`; what is as it is by default stays out. `''` for nowhere. */
export function formatPlace(place: Place): string {
  const params = new URLSearchParams()
  const add = (key: string, value: string | undefined, usual?: string): void => {
    if (value !== undefined && value !== usual) params.set(key, value)
  }
  add('run', place.run)
  add('fp', place.fingerprint)
  add('stop', place.stop === undefined ? undefined : String(place.stop + 1))
  add('view', place.screen, place.run === undefined ? 'open' : 'trace')
  add('frame', place.frame, 'saw')
  add('tab', place.tab, 'action')
  add('filter', place.filter, 'all')
  add('range', place.range && formatRange(place.range))
  add('lib', place.library)
  const text = params.toString()
  return text === '' ? '' : `#${text}`
}
