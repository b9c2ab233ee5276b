import { create } from 'zustand'
import { awaitOthers, settleAwaited, useChosen } from '../compare/chosen.ts'
import { formatLooks, parseLooks } from '../library/libraryPlace.ts'
import { setLooks, useLibraryView } from '../library/libraryView.ts'
import { openRun } from '../opening/open.ts'
import { NOWHERE, formatPlace, parsePlace } from './place.ts'
import type { NamedRun, Place } from './place.ts'
import { clearRange, currentRange, markRange, useMarkedRange } from '../range.ts'
import { NO_WISH, searchFor, useSearch } from '../search/search.ts'
import { findRun, useSession } from '../session.ts'
import type { Run } from '../session.ts'
import { useView } from '../view.ts'
import { wantedAmong } from './wantedAmong.ts'

/** A place that a link names and that is not here yet. */
const useWanted = create<{ readonly place: Place | undefined }>()(() => ({ place: undefined }))

/** The run that the link leads to, while nothing that was opened holds it. */
export function useWantedRun(): Place | undefined {
  return useWanted((wanted) => wanted.place)
}

/** Browsers limit how often history may change (Safari: 100 times in 30 s). */
const WRITE_EVERY_MS = 350

/** Run and screen of the history entry that is current; another one is a new entry. */
let entry = ''
let applying = false
let waiting: { readonly hash: string; readonly timer: ReturnType<typeof setTimeout> } | undefined

/** Mirrors the view in the URL hash, and follows links, reloads, back and forward. */
export function startUrl(): () => void {
  onNavigated()
  const stops = [
    useSession.subscribe(onChanged),
    useView.subscribe(onChanged),
    useLibraryView.subscribe(onChanged),
    useChosen.subscribe(onChanged),
    useMarkedRange.subscribe(onChanged),
    useSearch.subscribe(onChanged),
    listen('popstate', onNavigated),
    listen('pagehide', writeNow),
  ]
  return () => {
    for (const stop of stops) stop()
    writeNow()
  }
}

function listen(type: string, listener: () => void): () => void {
  window.addEventListener(type, listener)
  return () => window.removeEventListener(type, listener)
}

function onChanged(): void {
  if (applying) return
  goToWanted()
  if (useChosen.getState().awaited.length > 0)
    apply(() => settleAwaited(useSession.getState().runs))
  const place = currentPlace()
  if (place === undefined) return
  const key = entryOf(place)
  const hash = formatPlace(place.screen === 'open' ? place : withSearch(place))
  if (key !== entry) {
    writeNow()
    entry = key
    if (hash !== location.hash) history.pushState(null, '', addressOf(hash))
    return
  }
  if (hash === (waiting?.hash ?? location.hash)) return
  const timer = waiting?.timer ?? setTimeout(writeNow, WRITE_EVERY_MS)
  waiting = { hash, timer }
}

function writeNow(): void {
  if (waiting === undefined) return
  clearTimeout(waiting.timer)
  const { hash } = waiting
  waiting = undefined
  history.replaceState(null, '', addressOf(hash))
}

function addressOf(hash: string): string {
  return `${location.pathname}${location.search}${hash}`
}

function entryOf(place: Place): string {
  const screen = place.screen ?? (place.run === undefined ? 'open' : 'trace')
  return `${place.run ?? ''} ${screen} ${place.pair ?? ''}`
}

/** `undefined` while it cannot be said: the run is not read yet, or a link is still waiting. */
function currentPlace(): Place | undefined {
  const { screen, stop, frame, tab, filter, run: key } = useView.getState()
  if (screen === 'open' || screen === 'library') {
    if (useWanted.getState().place !== undefined) return undefined
    const library = screen === 'library' ? formatLooks(useLibraryView.getState()) : undefined
    return { ...NOWHERE, screen, library }
  }
  const run = findRun(useSession.getState(), key)
  const known = run?.trajectory ?? run?.summary
  if (known === undefined) return undefined
  const { id, fingerprint } = known
  const range = currentRange()
  const place = { ...NOWHERE, run: id, fingerprint, stop, screen, frame, tab, filter, range }
  return screen === 'compare' ? comparedPlace(place) : place
}

/** Frame and tab are the stage's; a row that nobody chose is found anew. */
function comparedPlace({ run, fingerprint, screen }: Place): Place | undefined {
  const { others: keys, awaited, beside, at } = useChosen.getState()
  const session = useSession.getState()
  const open = keys.flatMap((key) => findRun(session, key) ?? [])
  const known = open.flatMap((other) => nameOf(other) ?? [])
  if (known.length < open.length) return undefined
  const others = [...known, ...awaited]
  const pair = others.length < 2 ? -1 : open.findIndex(({ key }) => key === beside)
  return {
    ...NOWHERE,
    run,
    fingerprint,
    screen,
    stop: at?.a,
    ...(others.length === 0 ? {} : { others }),
    ...(pair === -1 ? {} : { pair }),
  }
}

function withSearch(place: Place): Place {
  return { ...place, search: useSearch.getState().wish }
}

function nameOf({ trajectory, summary }: Run): NamedRun | undefined {
  const known = trajectory ?? summary
  return known === undefined ? undefined : { run: known.id, fingerprint: known.fingerprint }
}

/** Changes the view as a whole: what lies between is nothing that history should know. */
function apply(change: () => void): void {
  applying = true
  change()
  applying = false
}

/** The address changed under us: a link was followed, or the person went back or forward. */
function onNavigated(): void {
  apply(followAddress)
  onChanged()
}

function followAddress(): void {
  if (waiting !== undefined) clearTimeout(waiting.timer)
  waiting = undefined
  const place = parsePlace(location.hash)
  entry = entryOf(place)
  searchFor(place.search ?? NO_WISH)
  if (place.run === undefined) {
    useWanted.setState({ place: undefined })
    const library = place.screen === 'library' && useSession.getState().runs.length > 0
    // A link to a list waits for the runs: what is dropped next is looked at in its way.
    if (place.screen === 'library') setLooks(parseLooks(place.library))
    useView.setState({ ...looksOf(place), screen: library ? 'library' : 'open', playing: false })
    return
  }
  useWanted.setState({ place })
  const { run: shown } = useView.getState()
  const run = wantedAmong(useSession.getState().runs, place)
  if (run === undefined) useView.setState({ ...looksOf(place), screen: 'open', playing: false })
  else goTo(run, place, run.key === shown)
}

/** Shows the wanted place as soon as something that holds it was opened. */
function goToWanted(): void {
  const { place } = useWanted.getState()
  if (place === undefined) return
  const run = wantedAmong(useSession.getState().runs, place)
  if (run === undefined) return
  const { screen, touched, run: shown } = useView.getState()
  const looking = screen !== 'open' && screen !== 'library'
  // The person may have gone on meanwhile: then nothing moves the selection any more.
  if (looking && touched) useWanted.setState({ place: undefined })
  else apply(() => goTo(run, place, run.key === shown && run.phase.kind === 'complete'))
}

function goTo(run: Run, place: Place, here: boolean): void {
  useWanted.setState({ place: undefined })
  const { stop = 0, screen = 'trace', range, others = [], pair } = place
  if (screen === 'compare') {
    const at = place.stop === undefined ? undefined : { a: place.stop }
    awaitOthers(others, pair, at, useSession.getState().runs)
  }
  if (range === undefined) clearRange()
  else markRange(range, run.key)
  const at = {
    ...looksOf(place),
    screen: screen === 'open' ? 'trace' : screen,
    preview: undefined,
    playing: false,
    touched: place.stop !== undefined,
  } as const
  if (here) {
    useView.setState({ ...at, stop })
    return
  }
  void openRun(run.key, stop)
  useView.setState(at)
}

/** Frame, tab and filter as the link says. */
function looksOf({ frame = 'saw', tab = 'action', filter = 'all' }: Place) {
  return { frame, tab, filter }
}
