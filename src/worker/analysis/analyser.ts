import type { SpaceSizes } from '../../model/point.ts'
import { stopsOf } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { effectPair } from '../../analysis/effect/effectPair.ts'
import type { AnalysedRun, Check } from '../../analysis/check.ts'
import { judgeSpaces } from '../../analysis/spaces/judgeSpaces.ts'
import { createLru } from '../../lib/lru.ts'
import type { AnalysisEvent, AnalysisReport, MeasuredStop } from '../analysisProtocol.ts'
import type { ContentStore } from './contentStore.ts'
import { findSafely } from './findSafely.ts'
import { createGate } from './gate.ts'
import type { PixelWork } from './pixelWork.ts'
import { createRunScreens } from './runScreens.ts'
import type { NearTask, ReadyTask, RunScreens } from './runScreens.ts'
import { createScreenBook } from './screenBook.ts'
import type { ScreenBook } from './screenBook.ts'
import { createScreenFiles } from './screenFiles.ts'
import type { Lender } from './screenFiles.ts'
import { planScreens } from './screenPlan.ts'
import type { ScreenTask } from './screenPlan.ts'
import { createTaskOrder } from './taskOrder.ts'
import type { TaskOrder } from './taskOrder.ts'
import { createTeller } from './teller.ts'
import { wantedSpots } from './wantedSpots.ts'
import type { ReadingsOf } from './wantedSpots.ts'

/** What was measured of the last drops stays known, so that a run that grows is not measured anew. */
const KEPT_BOOKS = 3

export interface AnalyserParts {
  readonly lender: Lender
  readonly pixels: PixelWork
  readonly store: ContentStore
  readonly checks: readonly Check[]
  readonly readings: ReadingsOf
  readonly describe: (error: unknown) => string
  readonly clock: () => number
  /** Lets what waits in this thread happen: messages that pause it, files that arrive. */
  readonly breathe: (milliseconds: number) => Promise<void>
}

/**
 * Browsers decode outside of this thread, but only once it has handed over the bytes, in a few
 * messages over a millisecond or two. Without that time decoding would wait for measuring to end
 * instead of going on beside it.
 */
const HANDOVER_MS = 2

/** Their files are fetched: reading takes several messages too, and the thread is mostly busy. */
const FORESEEN_TASKS = 3

interface AnalyseInput {
  readonly drop: string
  readonly trajectory: Trajectory
  readonly sizes: SpaceSizes
  readonly at: number
}

/** Measures the screens of runs, one run at a time, and tells what checks make of it. */
export interface Analyser {
  analyse(
    input: AnalyseInput,
    signal: AbortSignal,
    emit: (event: AnalysisEvent) => void,
  ): Promise<AnalysisReport>
  attend(stop: number): void
  pause(paused: boolean): void
  forget(drop: string, paths: readonly string[]): void
  /** What is known of the screens of a drop; whoever measures some adds to it. */
  readonly bookOf: (drop: string) => ScreenBook
}

export function createAnalyser(parts: AnalyserParts): Analyser {
  const { pixels, store, clock } = parts
  const gate = createGate()
  const books = createLru<ScreenBook>(KEPT_BOOKS)
  let order: TaskOrder | undefined
  let current: RunScreens | undefined

  function bookOf(drop: string): ScreenBook {
    const known = books.get(drop)
    if (known !== undefined) return known
    const book = createScreenBook()
    books.set(drop, book, 1)
    return book
  }

  async function analyse(
    { drop, trajectory, sizes, at }: AnalyseInput,
    signal: AbortSignal,
    emit: (event: AnalysisEvent) => void,
  ): Promise<AnalysisReport> {
    const start = clock()
    const book = bookOf(drop)
    const stops = stopsOf(trajectory)
    const plan = planScreens(stops)
    const files = createScreenFiles(parts.lender, drop, book, (blob) => pixels.read(blob), signal)
    const screens = createRunScreens({
      pixels,
      book,
      store,
      files,
      signal,
      tasks: plan.tasks,
      describe: parts.describe,
      spotsOn: (paths, size) =>
        wantedSpots(
          [...paths].flatMap((path) => plan.aims.get(path) ?? []),
          size,
          sizes,
          (point) => parts.readings(trajectory, point, size),
        ),
    })
    let complete = false
    const run = (): AnalysedRun => ({ trajectory, stops, sizes, screens: book.facts, complete })
    const failed = new Set<Check>()
    const find = () => findSafely(parts.checks, run(), (check) => failed.add(check))
    const teller = createTeller(plan.compared, find, emit, clock)
    const ordered = createTaskOrder(plan.tasks, at)
    order = ordered
    current = screens

    if (plan.paths.length > 0) await files.list(plan.paths)
    teller.tell(true)
    await screens.recall()
    // Three at once: one is measured while the next is decoded, outside of this thread, and the
    // files of the one after that are fetched.
    let near = approach()
    let ready = decode(near)
    near = approach()
    while (ready !== undefined) {
      await gate.pass(signal)
      const now = await ready
      ready = decode(near)
      near = approach()
      await parts.breathe(screens.isDecoding() ? HANDOVER_MS : 0)
      await gate.pass(signal)
      screens.measure(now)
      const told = measured(now)
      if (told !== undefined) teller.add(told)
      teller.tell()
    }
    screens.rest()
    complete = true
    teller.tell(true)
    await store.flush()
    const spaces = judgeSpaces(run())
    return {
      ...(spaces === undefined ? {} : { spaces }),
      stops: plan.compared,
      decodes: screens.decodes(),
      ms: clock() - start,
      failedChecks: [...failed].map(({ kind }) => kind),
    }

    function approach(): Promise<NearTask> | undefined {
      const task = ordered.take()
      return task === undefined ? undefined : heard(approachNow(task))
    }

    async function approachNow(task: ScreenTask): Promise<NearTask> {
      await gate.pass(signal)
      for (const next of ordered.ahead(FORESEEN_TASKS)) screens.foresee(next)
      return screens.approach(task)
    }

    function decode(near: Promise<NearTask> | undefined): Promise<ReadyTask> | undefined {
      if (near === undefined) return undefined
      return heard(
        near.then(async (known) => {
          await gate.pass(signal)
          return screens.ready(known)
        }),
      )
    }

    function measured({ task, error }: ReadyTask): MeasuredStop | undefined {
      const stop = task.stop === undefined ? undefined : stops[task.stop]
      const pair = stop === undefined ? undefined : effectPair(stop)
      if (stop === undefined || pair === undefined) return undefined
      const change = book.facts.changeBetween(pair.before, pair.after)
      if (change !== undefined) return { stop: stop.index, change }
      return { stop: stop.index, error: error ?? 'The two screens could not be compared.' }
    }
  }

  return {
    analyse,
    attend: (stop) => order?.attend(stop),
    pause(paused) {
      gate.setShut(paused)
      if (paused) current?.rest()
    },
    forget: (drop, paths) => books.get(drop)?.forget(paths),
    bookOf,
  }
}

/** Whoever waits for it hears of its failure; when the run is cancelled nobody waits. */
function heard<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}
