import { create } from 'zustand'
import type { Refusal } from '../model/refusal.ts'
import type { TrajectorySummary } from '../model/summary.ts'
import type { Trajectory } from '../model/trajectory.ts'
import type { DropListing, FoundRun, ReadProgress } from '../worker/protocol.ts'

/** What the person gave us, from the moment of the drop. */
export type DropPhase =
  | { readonly kind: 'opening'; readonly progress: ReadProgress }
  | { readonly kind: 'open'; readonly listing: DropListing }
  /** Nothing in it could be opened. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'cancelled' }

export interface Drop {
  readonly id: string
  readonly name: string
  readonly phase: DropPhase
  /** `performance.now()` time base: the time stamp of the drop or change event. */
  readonly startedAt: number
}

export type RunPhase =
  | { readonly kind: 'listed' }
  | { readonly kind: 'reading'; readonly progress: ReadProgress | undefined }
  | { readonly kind: 'complete' }
  | { readonly kind: 'failed'; readonly message: string }

/** A run of the session: a row of the list. The same run found twice is one row, two sources. */
export interface Run {
  readonly key: string
  readonly found: FoundRun
  readonly alsoIn: readonly FoundRun[]
  readonly summary: TrajectorySummary | undefined
  /** Held for the runs looked at lately only. */
  readonly trajectory: Trajectory | undefined
  readonly phase: RunPhase
  /** Files changed or vanished while the run was open. */
  readonly stale: boolean
}

export interface Session {
  readonly drops: readonly Drop[]
  readonly runs: readonly Run[]
}

/** Trajectories and drops: what lasts until the page is left. Bytes never enter it. */
export const useSession = create<Session>()(() => ({ drops: [], runs: [] }))

export function addDrop(drop: Drop): void {
  useSession.setState(({ drops }) => ({ drops: [...drops, drop] }))
}

export function changeDrop(id: string, phase: DropPhase): void {
  useSession.setState(({ drops }) => ({
    drops: drops.map((drop) => (drop.id === id ? { ...drop, phase } : drop)),
  }))
}

export function forgetDrop(id: string): void {
  useSession.setState(({ drops, runs }) => ({
    drops: drops.filter((drop) => drop.id !== id),
    runs: runs.filter((run) => run.found.drop !== id),
  }))
}

export function addRuns(found: readonly FoundRun[]): void {
  useSession.setState(({ runs }) => ({ runs: [...runs, ...found.map(newRun)] }))
}

function newRun(found: FoundRun): Run {
  return {
    key: found.run,
    found,
    alsoIn: [],
    summary: undefined,
    trajectory: undefined,
    phase: { kind: 'listed' },
    stale: false,
  }
}

export function changeRun(key: string, change: Partial<Omit<Run, 'key' | 'found'>>): void {
  useSession.setState(({ runs }) => ({
    runs: runs.map((run) => (run.key === key ? { ...run, ...change } : run)),
  }))
}

export function findRun(session: Session, key: string | undefined): Run | undefined {
  return key === undefined ? undefined : session.runs.find((run) => run.key === key)
}
