import type { Trajectory } from '../../../model/trajectory.ts'

/** A call of the run as a pair of bars. */
export interface CallBar {
  /** Turn of the call. 0-based. */
  readonly turn: number
  readonly input: number | undefined
  readonly cached: number | undefined
  readonly output: number | undefined
}

/** Turns that called a model, or tell what a call took. */
export function callBars({ turns }: Pick<Trajectory, 'turns'>): readonly CallBar[] {
  return turns
    .filter(({ call, usage }) => call !== undefined || usage !== undefined)
    .map(({ index, usage }) => ({
      turn: index,
      input: usage?.inputTokens,
      cached: usage?.cachedInputTokens,
      output: usage?.outputTokens,
    }))
}

export interface CallColumns {
  readonly count: number
  readonly width: number
  /** Width of all of them: more than the room where they scroll. */
  readonly total: number
}

/** Narrower, two bars and the space between them are no longer told apart. */
const MIN_WIDTH = 14
/** Wider, neighbours no longer compare at a glance. */
const MAX_WIDTH = 72

export function callColumns(count: number, room: number): CallColumns {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, count === 0 ? 0 : room / count))
  return { count, width, total: Math.ceil(width * count) }
}

/** Columns that are in sight, `[from, to)`. */
export function columnsInSight(
  { count, width }: CallColumns,
  scrolled: number,
  room: number,
): { readonly from: number; readonly to: number } {
  const from = Math.max(0, Math.floor(scrolled / width))
  return { from, to: Math.min(count, Math.ceil((scrolled + room) / width)) }
}

export function columnAt({ count, width }: CallColumns, x: number): number | undefined {
  const at = Math.floor(x / width)
  return at >= 0 && at < count ? at : undefined
}

/** Where to scroll so that a column is in sight with its neighbours; where it is already, nowhere. */
export function scrollTo(
  columns: CallColumns,
  column: number,
  scrolled: number,
  room: number,
): number {
  const left = column * columns.width
  const margin = columns.width * 2
  if (left - margin < scrolled) return Math.max(0, left - margin)
  const right = left + columns.width + margin
  if (right <= scrolled + room) return scrolled
  // Few calls do not fill the room.
  return Math.max(0, Math.min(columns.total - room, right - room))
}

/** Answers are short against requests: drawn so many times as tall, they can be compared. */
const OUTPUT_SCALES = [30, 10, 3, 1] as const

/** The largest scale at which the longest answer is no taller than the longest request. */
export function outputScale(bars: readonly CallBar[]): number {
  let input = 0
  let output = 0
  for (const bar of bars) {
    input = Math.max(input, bar.input ?? 0)
    output = Math.max(output, bar.output ?? 0)
  }
  return OUTPUT_SCALES.find((scale) => output * scale <= input) ?? 1
}
