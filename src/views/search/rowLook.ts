import { assertNever } from '../../lib/assertNever.ts'
import type { SearchRow } from './searchRows.ts'

/** Two lines of a result have room; a finger needs more of it. */
const HIT = { desktop: 42, phone: 56 } as const
const OPTION = { desktop: 30, phone: 44 } as const
const HEADING = 26

export function heightOfRow(row: SearchRow | undefined, phone: boolean): number {
  const size = phone ? 'phone' : 'desktop'
  switch (row?.kind) {
    case 'hit':
      return HIT[size]
    case 'command':
    case 'recent':
    case 'completion':
      return OPTION[size]
    case 'heading':
    case 'run':
    case 'turn':
    case undefined:
      return HEADING
    default:
      return assertNever(row)
  }
}

/** For `aria-activedescendant`: rows come and go, their places stay. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`
}
