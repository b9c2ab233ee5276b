import { ACTION_GROUPS, GROUP_TITLES, groupOfKind } from '../wording/actionText.ts'
import type { Stop } from '../stops.ts'
import type { Turn } from '../trajectory.ts'
import { isTroubled } from './turnMarks.ts'

/** What the turn list and the gallery can be narrowed to. */
export const STOP_FILTERS = ['all', ...ACTION_GROUPS, 'problems'] as const
export type StopFilter = (typeof STOP_FILTERS)[number]

export const STOP_FILTER_TITLES: Readonly<Record<StopFilter, string>> = {
  all: 'All',
  ...GROUP_TITLES,
  problems: 'Problems',
}

/** Filters come from the URL, so anything may stand there; what is unknown narrows nothing. */
export function stopFilterOf(text: string): StopFilter {
  return STOP_FILTERS.find((filter) => filter === text) ?? 'all'
}

/** Whether a turn has something of what the filter asks for. */
export function turnMatches(
  turn: Turn,
  filter: StopFilter,
  withProblem: ReadonlySet<number>,
): boolean {
  if (filter === 'all') return true
  if (filter === 'problems') return isTroubled(turn, withProblem)
  if (turn.actions.length === 0) return filter === 'other'
  return turn.actions.some((action) => groupOfKind(action.intent.kind) === filter)
}

/** The same for one stop. */
export function stopMatches(
  stop: Stop,
  filter: StopFilter,
  withProblem: ReadonlySet<number>,
): boolean {
  if (filter === 'all') return true
  if (filter === 'problems') return isTroubled(stop.turn, withProblem)
  return groupOfKind(stop.action?.intent.kind) === filter
}
