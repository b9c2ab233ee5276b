import { createByteBudget } from '../../lib/byteBudget.ts'
import { maskCallChanges, maskConversation } from '../../model/secrets/maskConversation.ts'
import { maskSummary, maskTrajectory } from '../../model/secrets/maskTrajectory.ts'
import type { CallChanges } from '../../model/calls/callChanges.ts'
import type { ContextScreens } from '../../model/context/contextScreens.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { SawJudgement } from '../../model/sawInRequest.ts'
import { summarise } from '../../model/summary.ts'
import type { TrajectorySummary } from '../../model/summary.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { ReadError } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import type { ReadApi, ReadProgress, RunActivity } from '../protocol.ts'
import type { ReadBackend } from './backend.ts'
import type { Courtesy } from './courtesy.ts'
import { describeError } from './describeError.ts'
import type { Drops } from './drops.ts'
import type { LiveRuns } from './live/liveRuns.ts'
import { meteredSource } from './meteredSource.ts'
import { progressMeter } from './progress.ts'
import { createRecentConversations } from './recentConversations.ts'

/** Small runs are mostly waiting for their files … */
const ROWS_AT_ONCE = 32
/** … and large ones fill the memory: as many as these bytes hold, or one that is larger. */
const ROW_BYTES_AT_ONCE = 32 * 1024 * 1024
/** Where the size is not known before reading. */
const GUESSED_ROW_BYTES = 1024 * 1024

type SummaryEvent = ReadApi['summarise']['event']

/** What leaves the worker is masked unless it is to be revealed; what it keeps is not. */
export interface Runs {
  readFirst(run: string, reveal: boolean, signal: AbortSignal): Promise<Trajectory>
  read(
    run: string,
    reveal: boolean,
    signal: AbortSignal,
    emit: (progress: ReadProgress) => void,
  ): Promise<Trajectory>
  /** To its end, politely, and not kept. */
  peek(run: string, reveal: boolean, signal: AbortSignal): Promise<Trajectory>
  /** A few runs at a time, waiting for everything that a person waits for. */
  summarise(
    runs: readonly string[],
    signal: AbortSignal,
    emit: (event: SummaryEvent) => void,
  ): Promise<void>
  /** The same for what agents changed. */
  changes(
    runs: readonly string[],
    reveal: boolean,
    signal: AbortSignal,
    emit: (event: RunActivity) => void,
  ): Promise<void>
  conversation(
    run: string,
    turn: number,
    reveal: boolean,
    signal: AbortSignal,
  ): Promise<Conversation>
  callChanges(run: string, turn: number, reveal: boolean, signal: AbortSignal): Promise<CallChanges>
  saw(run: string, turn: number, saw: string, signal: AbortSignal): Promise<SawJudgement>
  /** Request after request, politely. Holds no words, so that there is nothing to mask. */
  contextScreens(
    run: string,
    known: ContextScreens | undefined,
    signal: AbortSignal,
    emit: (soFar: ContextScreens) => void,
  ): Promise<ContextScreens>
}

export function createRuns(
  backend: ReadBackend,
  drops: Drops,
  courtesy: Courtesy,
  live: LiveRuns,
): Runs {
  const underWay = new Map<string, Promise<Trajectory>>()
  const recent = createRecentConversations()

  async function readFirst(run: string, signal: AbortSignal): Promise<Trajectory> {
    const known = drops.trajectory(run)
    if (known !== undefined) return known
    const { source, detection } = drops.run(run)
    const first = await backend.readerOf(detection.format).readFirst(source, detection, signal)
    if (drops.trajectory(run) === undefined) drops.keep(run, first)
    return first
  }

  async function readWhole(
    run: string,
    polite: boolean,
    signal: AbortSignal,
    emit: (progress: ReadProgress) => void,
  ): Promise<Trajectory> {
    const { source, detection } = drops.run(run)
    const meter = progressMeter(emit)
    let progress: ReadProgress = { stage: 'reading', files: 0, bytes: 0 }
    const tell = (change: Partial<ReadProgress>): void => {
      progress = { ...progress, ...change }
      meter.tell(progress)
    }
    const from: Source = meteredSource(
      polite ? courtesy.politely(drops.rowSource(run)) : source,
      (current, bytes) => tell({ current, bytes: progress.bytes + bytes }),
    )
    const onFiles = (files: number, totalFiles: number): void => tell({ files, totalFiles })
    const follow = polite ? undefined : live.readerFor(run)
    const trajectory = await (follow === undefined
      ? backend.readerOf(detection.format).read(from, detection, onFiles, signal)
      : follow(from, detection, onFiles, signal))
    meter.flush()
    return trajectory
  }

  async function read(
    run: string,
    signal: AbortSignal,
    emit: (progress: ReadProgress) => void,
  ): Promise<Trajectory> {
    const known = drops.trajectory(run)
    if (known?.reading === 'complete') return known
    const reading = readWhole(run, false, signal, emit)
    underWay.set(run, reading)
    try {
      const trajectory = await reading
      drops.keep(run, trajectory)
      return trajectory
    } finally {
      if (underWay.get(run) === reading) underWay.delete(run)
    }
  }

  async function summaryOf(run: string, signal: AbortSignal): Promise<TrajectorySummary> {
    const known = drops.trajectory(run)
    if (known?.reading === 'complete') return summarise(known)
    const { detection } = drops.run(run)
    const reader = backend.readerOf(detection.format)
    return reader.summarise === undefined
      ? summarise(await readWhole(run, true, signal, () => undefined))
      : reader.summarise(courtesy.politely(drops.rowSource(run)), detection, signal)
  }

  async function peek(run: string, signal: AbortSignal): Promise<Trajectory> {
    const known = drops.trajectory(run)
    if (known?.reading === 'complete') return known
    // What a person waits for already is not read a second time beside it.
    const awaited = await underWay.get(run)?.catch(() => undefined)
    return awaited ?? readWhole(run, true, signal, () => undefined)
  }

  function sizeOf(run: string): number {
    try {
      return drops.run(run).detection.bytes ?? GUESSED_ROW_BYTES
    } catch {
      return 0
    }
  }

  /** In their order, `atOnce` at a time, politely; one that fails does not stop the rest. */
  async function overRuns<Event>(
    runs: readonly string[],
    signal: AbortSignal,
    emit: (event: Event | { readonly run: string; readonly error: string }) => void,
    read: (run: string) => Promise<Event>,
    atOnce = 1,
  ): Promise<void> {
    const budget = createByteBudget(ROW_BYTES_AT_ONCE)
    const waiting = runs.values()
    const readOn = async (): Promise<void> => {
      for (const run of waiting) {
        const bytes = sizeOf(run)
        await budget.enter(bytes)
        try {
          await courtesy.idle()
          if (signal.aborted) throw new ReadError('cancelled', '', 'Cancelled.')
          emit(await read(run))
        } catch (error) {
          const { code, message } = describeError(error)
          if (code === 'cancelled') throw error
          if (code !== 'gone') emit({ run, error: message })
        } finally {
          budget.leave(bytes)
        }
      }
    }
    await Promise.all(Array.from({ length: atOnce }, readOn))
  }

  /** A trajectory in which `turn` has been read: what is there, what is on its way, else anew. */
  async function withTurn(run: string, turn: number, signal: AbortSignal): Promise<Trajectory> {
    const known = drops.trajectory(run)
    const status = known?.turns[turn]?.status
    if (known?.reading === 'complete') return known
    if (known !== undefined && status !== undefined && status !== 'listed') return known
    const awaited = await underWay.get(run)?.catch(() => undefined)
    return awaited ?? read(run, signal, () => undefined)
  }

  return {
    async readFirst(run, reveal, signal) {
      const trajectory = await readFirst(run, signal)
      return reveal ? trajectory : maskTrajectory(trajectory)
    },
    async read(run, reveal, signal, emit) {
      const trajectory = await read(run, signal, emit)
      return reveal ? trajectory : maskTrajectory(trajectory)
    },
    async peek(run, reveal, signal) {
      const trajectory = await peek(run, signal)
      return reveal ? trajectory : maskTrajectory(trajectory)
    },
    summarise: (runs, signal, emit) =>
      overRuns(
        runs,
        signal,
        emit,
        async (run) => ({ run, summary: maskSummary(await summaryOf(run, signal)) }),
        ROWS_AT_ONCE,
      ),
    changes: (runs, reveal, signal, emit) =>
      overRuns(runs, signal, emit, async (run) => {
        const trajectory = await peek(run, signal)
        const { activityOf } = await import('./activityOf.ts')
        return activityOf(run, reveal ? trajectory : maskTrajectory(trajectory))
      }),
    async conversation(run, turn, reveal, signal) {
      const { source, detection } = drops.run(run)
      const trajectory = await withTurn(run, turn, signal)
      const reader = backend.readerOf(detection.format)
      const conversation = await recent.of(trajectory, turn, signal, () =>
        reader.readConversation(source, trajectory, turn, signal),
      )
      return reveal ? conversation : maskConversation(conversation)
    },
    async callChanges(run, turn, reveal, signal) {
      const { source, detection } = drops.run(run)
      // The turn before is read as well before its call is looked at.
      await withTurn(run, Math.max(0, turn - 1), signal)
      const trajectory = await withTurn(run, turn, signal)
      const reader = backend.readerOf(detection.format)
      const read = (at: number): Promise<Conversation> =>
        recent.of(trajectory, at, signal, () =>
          reader.readConversation(source, trajectory, at, signal),
        )
      const { callChangesOf } = await import('./callChangesOf.ts')
      const changes = await callChangesOf({ trajectory, turn, read, signal })
      return reveal ? changes : maskCallChanges(changes)
    },
    async contextScreens(run, known, signal, emit) {
      const { detection } = drops.run(run)
      const trajectory = await peek(run, signal)
      const source = courtesy.politely(drops.run(run).source)
      const reader = backend.readerOf(detection.format)
      const { contextScreensOf } = await import('./contextScreensOf.ts')
      return contextScreensOf({
        source,
        trajectory,
        known,
        readConversation: (turn) => reader.readConversation(source, trajectory, turn, signal),
        idle: () => courtesy.idle(),
        signal,
        emit,
      })
    },
    async saw(run, turn, saw, signal) {
      const { source, detection } = drops.run(run)
      const trajectory = await withTurn(run, turn, signal)
      const readConversation = (): Promise<Conversation> =>
        backend.readerOf(detection.format).readConversation(source, trajectory, turn, signal)
      const { sawOf } = await import('./sawOf.ts')
      return sawOf({ source, trajectory, turn, saw, readConversation, signal })
    },
  }
}
