import * as v from 'valibot'
import type { SearchWish } from '../../model/search/searchHit.ts'
import { formatRange, parseRange } from '../../model/turnRange.ts'
import type { TurnRange } from '../../model/turnRange.ts'
import { FRAME_CHOICES, INSPECTOR_TABS, SCREENS } from '../view.ts'
import type { FrameChoice, InspectorTab, Screen } from '../view.ts'
import { addSearch, searchIn } from './searchPlace.ts'

/** A run as a link names it. */
export interface NamedRun {
  /** Its id, as recorded. */
  readonly run: string | undefined
  readonly fingerprint: string | undefined
}

/** What the URL hash says: where in which run. A link is a text that anyone may have written. */
export interface Place extends NamedRun {
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
  /** Runs that it is compared with; absent without any. */
  readonly others?: readonly NamedRun[]
  /** Which of several is looked at beside it, 0-based; in the URL it counts from 1. */
  readonly pair?: number
  /** What is searched for; absent without a search. */
  readonly search?: SearchWish
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

/** Enough for the ids and fingerprints of two dozen compared runs; beyond, somebody plays. */
const MAX_HASH_CHARS = 16_000
const MAX_OTHERS = 24
const MAX_ID_CHARS = 300
const MAX_FINGERPRINT_CHARS = 400

/** What does not hold is left out; the rest of the link still counts. */
function orNothing<Output>(schema: v.GenericSchema<string, Output>) {
  return v.fallback(v.optional(schema), undefined)
}

function shortText(limit: number) {
  return orNothing(v.pipe(v.string(), v.minLength(1), v.maxLength(limit)))
}

const schema = v.object({
  run: shortText(MAX_ID_CHARS),
  fp: shortText(MAX_FINGERPRINT_CHARS),
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
  const place = {
    run,
    fingerprint: fp,
    stop,
    screen: view,
    frame,
    tab,
    filter,
    range,
    library: lib,
  }
  const others = view === 'compare' ? othersIn(params) : []
  const search = searchIn(params)
  const pair = Number(/^\d{1,2}$/.exec(params.get('pair') ?? '')?.[0] ?? 0) - 1
  return {
    ...place,
    ...(others.length === 0 ? {} : { others }),
    ...(others[pair] === undefined ? {} : { pair }),
    ...(search === undefined ? {} : { search }),
  }
}

/** `with` and `withfp` come in pairs; what lacks an id, or is too long to be one, is left out. */
function othersIn(params: URLSearchParams): readonly NamedRun[] {
  const fingerprints = params.getAll('withfp')
  return params
    .getAll('with')
    .slice(0, MAX_OTHERS)
    .map((id, at) => ({
      run: v.parse(shortText(MAX_ID_CHARS), id),
      fingerprint: v.parse(shortText(MAX_FINGERPRINT_CHARS), fingerprints[at]),
    }))
    .filter(({ run }) => run !== undefined)
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
  for (const other of place.others ?? []) {
    params.append('with', other.run ?? '')
    params.append('withfp', other.fingerprint ?? '')
  }
  add('pair', place.pair === undefined ? undefined : String(place.pair + 1))
  addSearch(params, place.search)
  const text = params.toString()
  return text === '' ? '' : `#${text}`
}
