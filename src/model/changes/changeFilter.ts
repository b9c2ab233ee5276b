import { DECISION_EFFECTS } from '../decision.ts'
import type { DecisionEffect } from '../decision.ts'
import { CHANGE_KINDS } from './change.ts'
import type { Change, ChangeKind } from './change.ts'

export interface ChangeFilter {
  readonly text: string
  readonly kind: ChangeKind | 'any' | 'files'
  /** `none`: no policy said anything of it. */
  readonly decision: DecisionEffect | 'any' | 'none'
}

export const EVERY_CHANGE: ChangeFilter = { text: '', kind: 'any', decision: 'any' }

export function changeMatches(change: Change, { text, kind, decision }: ChangeFilter): boolean {
  const isKind =
    kind === 'any' || (kind === 'files' ? change.kind.startsWith('file-') : change.kind === kind)
  if (!isKind) return false
  if (decision !== 'any' && (change.effect ?? 'none') !== decision) return false
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return true
  return [change.target, change.thought, change.note].some(
    (part) => part?.toLowerCase().includes(wanted) === true,
  )
}

/** What a select gives back; anything else narrows nothing. */
export function changeKindOf(text: string): ChangeFilter['kind'] {
  return text === 'files' ? text : (CHANGE_KINDS.find((kind) => kind === text) ?? 'any')
}

export function changeDecisionOf(text: string): ChangeFilter['decision'] {
  return text === 'none' ? text : (DECISION_EFFECTS.find((effect) => effect === text) ?? 'any')
}
