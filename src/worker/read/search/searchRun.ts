import { excerptOf } from '../../../model/search/excerpt.ts'
import {
  filtersOf,
  fitsRun,
  fitsText,
  fitsTurn,
  fittingStops,
} from '../../../model/search/fitsFilters.ts'
import type { SearchQuery } from '../../../model/search/searchQuery.ts'
import type { Match, Matcher } from '../../../model/search/matchWords.ts'
import { textAt } from '../../../model/search/textBlock.ts'
import type { TextBlock } from '../../../model/search/textBlock.ts'
import type { SearchText } from '../../../model/search/searchText.ts'
import type { TurnFacts } from '../../../model/search/turnFacts.ts'
import type { HitBatch } from './hitBatch.ts'
import type { RunTexts } from './runTexts.ts'

/** What is asked of one run. */
export interface RunSearch {
  readonly run: string
  readonly query: SearchQuery
  /** Undefined where filter words alone list turns. */
  readonly matcher: Matcher | undefined
  /** Turns with findings. */
  readonly marked: ReadonlySet<number>
  readonly pause: () => Promise<void>
  /** False once the search has taken too long. */
  readonly mayGoOn: () => boolean
}

/** The turns that fit, by their index, with the stops of each that do. */
type FittingTurns = ReadonlyMap<number, readonly number[]>

/**
 * Looks through one run in its order: what the trajectory tells, then calls and files. What could
 * not be read is returned, in words.
 */
export async function searchRun(
  texts: RunTexts,
  search: RunSearch,
  batch: HitBatch,
): Promise<readonly string[]> {
  const { query, matcher } = search
  const { facts, parts } = texts.held.plan
  if (!fitsRun(facts, filtersOf(query.filters, 'run'))) return []
  const fitting = fittingTurns(texts, search)
  if (matcher === undefined) {
    listTurns(texts, search, fitting, batch)
    return []
  }
  const unread: string[] = []
  const last = fitting === undefined ? undefined : Math.max(-1, ...fitting.keys())
  for (const part of parts) {
    await search.pause()
    // Nothing after the last turn that fits can be meant; what is before it owns what it repeats.
    if (last !== undefined && part.from.kind !== 'trajectory' && (part.turn ?? last + 1) > last) {
      continue
    }
    const { blocks, chars, unread: why } = await texts.part(part)
    if (why !== undefined) unread.push(why)
    for (const block of blocks) {
      await search.pause()
      const isDone = !searchBlock(block, part.turn, search, fitting, batch)
      if (isDone || !search.mayGoOn()) return unread
    }
    batch.count(chars)
    batch.tell()
  }
  return unread
}

/** False when there are enough hits. */
function searchBlock(
  block: TextBlock,
  turn: number | undefined,
  search: RunSearch,
  fitting: FittingTurns | undefined,
  batch: HitBatch,
): boolean {
  const ofTexts = filtersOf(search.query.filters, 'text')
  for (const match of search.matcher?.(block) ?? []) {
    const about = block.about(match.index)
    const text: SearchText = {
      ...(turn === undefined ? {} : { turn }),
      ...about,
      text: textAt(block, match.index),
    }
    if (!fitsText(text, ofTexts) || !isInside(text, fitting)) continue
    if (!batch.add(hitOf(text, match, search.run))) return false
  }
  return true
}

function hitOf(text: SearchText, { ranges, more }: Match, run: string) {
  return { ...text, ...excerptOf(text.text, ranges), run, more }
}

function isInside({ turn, stop }: SearchText, fitting: FittingTurns | undefined): boolean {
  if (fitting === undefined) return true
  const stops = turn === undefined ? undefined : fitting.get(turn)
  return stops !== undefined && (stop === undefined || stops.includes(stop))
}

/** Undefined where no filter word speaks of turns. */
function fittingTurns({ held }: RunTexts, { query, marked }: RunSearch): FittingTurns | undefined {
  const ofTurns = filtersOf(query.filters, 'turn')
  const ofStops = filtersOf(query.filters, 'stop')
  if (ofTurns.length + ofStops.length === 0) return undefined
  const fitting = new Map<number, readonly number[]>()
  for (const facts of held.plan.facts.turns) {
    if (!fitsTurn(facts, marked.has(facts.turn), ofTurns)) continue
    const stops = fittingStops(facts, ofStops)
    if (stops.length > 0)
      fitting.set(
        facts.turn,
        stops.map((part) => facts.stop + part),
      )
  }
  return fitting
}

/** Each turn that fits once, or the run itself where only that was asked for. */
function listTurns(
  { held }: RunTexts,
  { run }: RunSearch,
  fitting: FittingTurns | undefined,
  batch: HitBatch,
): void {
  const { title, turns } = held.plan.facts
  if (fitting === undefined) {
    batch.add({ run, field: 'task', more: 0, ...excerptOf(title, []) })
    return
  }
  for (const facts of turns) {
    const [stop, ...others] = fitting.get(facts.turn) ?? []
    if (stop === undefined) continue
    const { text } = excerptOf(labelAt(facts, stop), [])
    const hit = { run, turn: facts.turn, stop, field: 'action', text, found: [] } as const
    if (!batch.add({ ...hit, more: others.length })) return
  }
}

function labelAt({ stops, stop: first }: TurnFacts, stop: number): string {
  return stops[stop - first]?.label ?? ''
}
