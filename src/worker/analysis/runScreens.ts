import type { ImagePoint } from '../../model/point.ts'
import type { Raster } from '../../analysis/pixels/raster.ts'
import { pairKey } from './contentStore.ts'
import type { ContentStore } from './contentStore.ts'
import type { PixelWork } from './pixelWork.ts'
import { createPixelRoom } from './pixelRoom.ts'
import { createRasterShelf } from './rasterShelf.ts'
import type { ScreenBook } from './screenBook.ts'
import type { ScreenFiles } from './screenFiles.ts'
import type { ScreenTask } from './screenPlan.ts'

/** A screen at hand: decoded where something of it is not known yet. */
interface ReadyScreen {
  readonly identity: string
  readonly raster: Raster | undefined
}

/** A task of whose screens is known what they are; their files are at hand. */
export interface NearTask {
  readonly task: ScreenTask
  /** Those that could be read. */
  readonly identified: readonly { readonly path: string; readonly identity: string }[]
  readonly error: string | undefined
}

/** A task whose screens have been decoded; what is left of it needs no waiting. */
export interface ReadyTask {
  readonly task: ScreenTask
  readonly screens: readonly ReadyScreen[]
  /** Why one of its screens could not be read. */
  readonly error: string | undefined
}

/** The screens of one run while they are measured. */
export interface RunScreens {
  /** Takes up what was measured at another time, as far as that is known without reading. */
  recall(): Promise<void>
  /** Fetches files of a task that may come soon. */
  foresee(task: ScreenTask): void
  /** Finds out what is known of the screens of a task, and fetches the files of those to decode. */
  approach(task: ScreenTask): Promise<NearTask>
  /** Decodes what is not known already. */
  ready(near: NearTask): Promise<ReadyTask>
  /** Measures; in one go, so that nothing else happens in this thread meanwhile. */
  measure(ready: ReadyTask): void
  /** Keeps no pixels but those of tasks that are ready: it may be long until they are needed. */
  rest(): void
  /** How many screens were decoded. */
  decodes(): number
  /** One is on its way. */
  isDecoding(): boolean
}

interface RunParts {
  readonly pixels: PixelWork
  readonly book: ScreenBook
  readonly store: ContentStore
  readonly files: ScreenFiles
  /** Every task of the run: a screen is kept until the last one that needs it. */
  readonly tasks: readonly ScreenTask[]
  /** Where to look on the screens of these paths, once one of them is at hand. */
  readonly spotsOn: (
    paths: ReadonlySet<string>,
    screen: { readonly width: number; readonly height: number },
  ) => ReadonlyMap<string, ImagePoint>
  readonly describe: (error: unknown) => string
  readonly signal: AbortSignal
}

export function createRunScreens(parts: RunParts): RunScreens {
  const { pixels, book, store, files, signal } = parts
  const room = createPixelRoom()
  const shelf = createRasterShelf(room)
  const needs = new Map<string, number>()
  for (const { screens } of parts.tasks)
    for (const path of screens) needs.set(path, (needs.get(path) ?? 0) + 1)
  /** Two tasks may wait for the same screen. */
  const decoding = new Map<string, Promise<Raster>>()
  const loaded = new Set<string>()
  let decodes = 0

  /** What was measured at another time; asked for once. */
  async function load(identities: readonly string[]): Promise<void> {
    await loadScreens(identities)
    const [before, after] = identities
    if (before !== undefined && after !== undefined) await loadChanges([[before, after]])
  }

  async function loadScreens(identities: readonly string[]): Promise<void> {
    const asked = identities.filter(
      (identity) => book.contentOf(identity) === undefined && !loaded.has(identity),
    )
    if (asked.length === 0) return
    for (const identity of asked) loaded.add(identity)
    for (const [identity, content] of await store.loadScreens(asked))
      book.setContent(identity, content)
  }

  async function loadChanges(pairs: readonly (readonly [string, string])[]): Promise<void> {
    const asked = new Map<string, readonly [string, string]>()
    for (const [before, after] of pairs) {
      const key = pairKey(before, after)
      if (before === after || book.change(before, after) !== undefined || loaded.has(key)) continue
      asked.set(key, [before, after])
      loaded.add(key)
    }
    if (asked.size === 0) return
    for (const [key, change] of await store.loadChanges([...asked.keys()])) {
      const pair = asked.get(key)
      if (pair !== undefined) book.setChange(pair[0], pair[1], change)
    }
  }

  /** Of the files whose identity the listing told: many at once, as each asking costs a moment. */
  async function recall(): Promise<void> {
    const identities = new Set<string>()
    const pairs: (readonly [string, string])[] = []
    for (const { screens } of parts.tasks) {
      const known = screens.flatMap((path) => book.identityOf(path) ?? [])
      for (const identity of known) identities.add(identity)
      const [before, after] = known
      if (before !== undefined && after !== undefined) pairs.push([before, after])
    }
    await loadScreens([...identities])
    await loadChanges(pairs)
  }

  function isKnown(identity: string): boolean {
    const content = book.contentOf(identity)
    if (content === undefined) return false
    const wanted = parts.spotsOn(book.pathsOf(identity), content.signature.size)
    return [...wanted.keys()].every((key) => content.spots.has(key))
  }

  /** Held for whoever asks. */
  async function rasterOf(path: string, identity: string): Promise<Raster> {
    const kept = shelf.get(identity)
    if (kept !== undefined) {
      room.hold(kept)
      return kept
    }
    const under = decoding.get(identity) ?? decode(path)
    decoding.set(identity, under)
    try {
      const raster = await under
      room.hold(raster)
      shelf.put(identity, raster)
      return raster
    } finally {
      decoding.delete(identity)
    }
  }

  async function decode(path: string): Promise<Raster> {
    const bytes = await files.take(path)
    signal.throwIfAborted()
    decodes += 1
    return pixels.decode(bytes, room.take)
  }

  function mustDecode(identity: string, isCompared: boolean): boolean {
    return shelf.get(identity) === undefined && (isCompared || !isKnown(identity))
  }

  function foresee({ screens }: ScreenTask): void {
    const identities = screens.map((path) => book.identityOf(path))
    const known = identities.filter((identity) => identity !== undefined)
    const isCompared = needsComparison(known)
    for (const [at, path] of screens.entries()) {
      const identity = identities[at]
      const isAtHand =
        identity !== undefined && (decoding.has(identity) || !mustDecode(identity, isCompared))
      if (!isAtHand) files.foresee(path)
    }
  }

  async function approach(task: ScreenTask): Promise<NearTask> {
    const identified: NearTask['identified'][number][] = []
    let failure: string | undefined
    for (const path of task.screens) {
      try {
        identified.push({ path, identity: await files.identify(path) })
      } catch (error) {
        signal.throwIfAborted()
        failure ??= parts.describe(error)
      }
    }
    const identities = identified.map(({ identity }) => identity)
    await load(identities)
    const isCompared = failure === undefined && needsComparison(identities)
    for (const { path, identity } of identified)
      if (mustDecode(identity, isCompared) && !decoding.has(identity)) files.fetch(path)
    return { task, identified, error: failure }
  }

  /** A screen that can be read says what it can, whatever becomes of the other one. */
  async function ready({ task, identified, error }: NearTask): Promise<ReadyTask> {
    const screens: ReadyScreen[] = []
    let failure = error
    const isCompared =
      failure === undefined && needsComparison(identified.map(({ identity }) => identity))
    for (const { path, identity } of identified) {
      try {
        const isWanted = isCompared || !isKnown(identity)
        const raster = isWanted ? await rasterOf(path, identity) : undefined
        screens.push({ identity, raster })
      } catch (thrown) {
        signal.throwIfAborted()
        failure ??= parts.describe(thrown)
      }
    }
    for (const path of task.screens) if ((needs.get(path) ?? 0) <= 1) files.drop(path)
    return { task, screens, error: failure }
  }

  function needsComparison([before, after]: readonly string[]): boolean {
    if (before === undefined || after === undefined || before === after) return false
    return book.change(before, after) === undefined
  }

  function learn({ identity, raster }: ReadyScreen): void {
    if (raster === undefined) return
    const known = book.contentOf(identity)
    const wanted = parts.spotsOn(book.pathsOf(identity), raster)
    const missing = [...wanted].filter(([key]) => known?.spots.has(key) !== true)
    if (known !== undefined && missing.length === 0) return
    const spots = new Map(known?.spots)
    for (const [key, point] of missing) spots.set(key, pixels.spot(raster, point))
    const content = { signature: known?.signature ?? pixels.signature(raster), spots }
    book.setContent(identity, content)
    store.keepScreen(identity, content)
  }

  function compare(before: ReadyScreen, after: ReadyScreen): void {
    if (book.change(before.identity, after.identity) !== undefined) return
    if (before.identity === after.identity) {
      const size = book.contentOf(after.identity)?.signature.size
      if (size === undefined) return
      const same = { size, changedPixels: 0, regions: [], ignored: [] }
      book.setChange(before.identity, after.identity, {
        kind: 'compared',
        identical: true,
        ...same,
      })
      return
    }
    if (before.raster === undefined || after.raster === undefined) return
    const change = pixels.compare(before.raster, after.raster)
    book.setChange(before.identity, after.identity, change)
    store.keepChange(pairKey(before.identity, after.identity), change)
  }

  function isNeeded(identity: string): boolean {
    for (const path of book.pathsOf(identity)) if ((needs.get(path) ?? 0) > 0) return true
    return false
  }

  return {
    recall,
    foresee,
    approach,
    ready,
    measure({ task, screens, error }) {
      for (const screen of screens) learn(screen)
      const [before, after] = screens
      if (error === undefined && before !== undefined && after !== undefined) compare(before, after)
      for (const path of task.screens) needs.set(path, (needs.get(path) ?? 1) - 1)
      shelf.clear(isNeeded)
      for (const { raster } of screens) if (raster !== undefined) room.release(raster)
    },
    rest() {
      shelf.clear(() => false)
      room.clear()
    },
    decodes: () => decodes,
    isDecoding: () => decoding.size > 0,
  }
}
