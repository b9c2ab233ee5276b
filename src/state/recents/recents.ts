import { create } from 'zustand'
import type { TrajectorySummary } from '../../model/summary.ts'
import type { DropListing } from '../../worker/protocol.ts'
import { mayRead } from '../opening/fileAccess.ts'
import {
  MAX_RECENT_RUNS,
  findInRecents,
  sameRecent,
  withRecent,
  withSummaries,
} from './recentList.ts'
import type { Recent, RecentOrigin, RecentRun } from './recentList.ts'
import { readRecents, writeRecents } from './recentsStore.ts'
import { useSession } from '../session.ts'
import { changeSettings, useSettings } from '../settings.ts'

export interface Recents {
  /** `blocked`: the browser keeps nothing for this page, or what it kept is damaged. */
  readonly status: 'loading' | 'ready' | 'blocked'
  readonly list: readonly Recent[]
}

/** Drops that this browser remembers. Losing them never breaks anything else. */
export const useRecents = create<Recents>()(() => ({ status: 'loading', list: [] }))

let loading: Promise<void> | undefined

export function loadRecents(): Promise<void> {
  loading ??= (async () => {
    try {
      const stored = (await readRecents()).filter(isWhole)
      useRecents.setState({
        status: 'ready',
        list: stored.toSorted((a, b) => b.when - a.when),
      })
    } catch {
      useRecents.setState({ status: 'blocked' })
    }
  })()
  return loading
}

/** Another version of this page may have stored something else. */
function isWhole(recent: Recent): boolean {
  return (
    typeof recent.name === 'string' &&
    Number.isFinite(recent.when) &&
    Array.isArray(recent.runs) &&
    Array.isArray(recent.formats) &&
    Array.isArray(recent.handles)
  )
}

async function keep(list: readonly Recent[]): Promise<void> {
  useRecents.setState({ list })
  try {
    await writeRecents(list)
  } catch {
    useRecents.setState({ status: 'blocked' })
  }
}

/** Drops of this session that are remembered, by drop id, so that their figures can follow. */
const remembered = new Map<string, string>()

export async function rememberDrop(
  listing: DropListing,
  origin: RecentOrigin,
  handles: readonly FileSystemHandle[],
): Promise<void> {
  await loadRecents()
  if (!useSettings.getState().keepRecents || useRecents.getState().status !== 'ready') return
  const fresh = {
    name: listing.name,
    when: Date.now(),
    formats: [...new Set(listing.runs.map((run) => run.format))],
    runs: listing.runs
      .slice(0, MAX_RECENT_RUNS)
      .map(({ root }) => ({ root, id: undefined, fingerprint: undefined })),
    runCount: listing.runs.length,
    turns: undefined,
    cost: undefined,
    origin,
    handles,
  }
  const known = await sameRecent(useRecents.getState().list, fresh).catch(() => undefined)
  const id = known?.id ?? crypto.randomUUID()
  remembered.set(listing.drop, id)
  await keep(withRecent(useRecents.getState().list, { ...fresh, id }))
  followFigures()
}

const FOLLOW_AFTER_MS = 1000
let following: (() => void) | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Ids, turns and cost are known once the runs are read. */
function followFigures(): void {
  following ??= useSession.subscribe((now, before) => {
    if (now.runs === before.runs || timer !== undefined) return
    timer = setTimeout(() => void storeFigures(), FOLLOW_AFTER_MS)
  })
  timer ??= setTimeout(() => void storeFigures(), FOLLOW_AFTER_MS)
}

async function storeFigures(): Promise<void> {
  timer = undefined
  const { list } = useRecents.getState()
  const updated = list.map((recent) => {
    const drop = [...remembered].find(([, id]) => id === recent.id)?.[0]
    return drop === undefined ? recent : withSummaries(recent, summariesOf(drop))
  })
  if (JSON.stringify(updated) !== JSON.stringify(list)) await keep(updated)
}

function summariesOf(drop: string): ReadonlyMap<string, TrajectorySummary> {
  const summaries = new Map<string, TrajectorySummary>()
  for (const { found, alsoIn, summary } of useSession.getState().runs) {
    if (summary === undefined) continue
    for (const source of [found, ...alsoIn])
      if (source.drop === drop) summaries.set(source.root, summary)
  }
  return summaries
}

export function forgetRecent(id: string): Promise<void> {
  return keep(useRecents.getState().list.filter((recent) => recent.id !== id))
}

export function clearRecents(): Promise<void> {
  remembered.clear()
  return keep([])
}

/** Switching off forgets what was kept. */
export async function setKeepRecents(keepRecents: boolean): Promise<void> {
  changeSettings({ keepRecents })
  if (!keepRecents) await clearRecents()
}

export interface RecentWithRun {
  readonly recent: Recent
  readonly run: RecentRun
  /** The browser still lets us read it: it can be opened without a click. */
  readonly granted: boolean
}

/** The remembered drop that holds a run which a link or a reload names. */
export async function recentWithRun(
  isWanted: (run: RecentRun) => boolean,
): Promise<RecentWithRun | undefined> {
  await loadRecents()
  const found = findInRecents(useRecents.getState().list, isWanted)
  if (found === undefined) return undefined
  const { origin, handles } = found.recent
  const granted =
    origin === 'sample' ||
    (origin === 'handles' && (await mayRead(handles, false).catch(() => false)))
  return { ...found, granted }
}
