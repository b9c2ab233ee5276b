import { assertNever } from '../../lib/assertNever.ts'
import { formatCount } from '../../lib/text/format.ts'
import type { SearchHit } from '../../model/search/searchHit.ts'
import type { SearchPhase } from '../../state/search/search.ts'

/** `213 results in 17 turns`, and how far it has come, in words. */
export function endText(phase: SearchPhase, hits: readonly SearchHit[]): string {
  switch (phase.kind) {
    case 'idle':
      return ''
    case 'failed':
      return `The search stopped: ${phase.message}`
    case 'searching':
      return hits.length === 0 ? 'Searching' : `${countText(hits)} so far`
    case 'done':
      if (phase.end.capped) return `More than ${countText(hits)}, narrow it`
      return hits.length === 0 ? 'No results' : countText(hits)
    default:
      return assertNever(phase)
  }
}

/** `3 files could not be read`; undefined where all could. */
export function unreadText(phase: SearchPhase): string | undefined {
  if (phase.kind !== 'done' || phase.end.unread.length === 0) return undefined
  return `${plural(phase.end.unread.length, 'text')} could not be read`
}

function countText(hits: readonly SearchHit[]): string {
  const turns = new Set(
    hits.flatMap(({ run, turn }) => (turn === undefined ? [] : [`${run} ${turn}`])),
  ).size
  const runs = new Set(hits.map(({ run }) => run)).size
  const places = [
    ...(turns === 0 ? [] : [plural(turns, 'turn')]),
    ...(runs > 1 ? [plural(runs, 'run')] : []),
  ]
  const where = places.length === 0 ? '' : ` in ${places.join(' of ')}`
  return `${plural(hits.length, 'result')}${where}`
}

function plural(count: number, word: string): string {
  return `${formatCount(count)} ${word}${count === 1 ? '' : 's'}`
}
