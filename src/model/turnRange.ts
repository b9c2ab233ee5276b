/** Neighbouring turns that a person marked: 0-based, both included. */
export interface TurnRange {
  readonly from: number
  readonly to: number
}

/** From one turn to another, in whichever order they were given. */
export function rangeBetween(a: number, b: number): TurnRange {
  return { from: Math.min(a, b), to: Math.max(a, b) }
}

/** The part of it that a run of so many turns has; `undefined` where it has none. */
export function withinTurns(range: TurnRange | undefined, turns: number): TurnRange | undefined {
  if (range === undefined || range.from >= turns) return undefined
  return range.to < turns ? range : { from: range.from, to: turns - 1 }
}

/** `Turn 5`, `Turns 5–12`. */
export function rangeText({ from, to }: TurnRange): string {
  return from === to ? `Turn ${from + 1}` : `Turns ${from + 1}–${to + 1}`
}

/** As a link says it: `5-12`. */
export function formatRange({ from, to }: TurnRange): string {
  return from === to ? String(from + 1) : `${from + 1}-${to + 1}`
}

/** A link is a text that anyone may have written. */
export function parseRange(text: string): TurnRange | undefined {
  const match = /^(\d{1,8})(?:-(\d{1,8}))?$/.exec(text)
  if (match === null) return undefined
  const from = Number(match[1])
  const to = Number(match[2] ?? match[1])
  return from < 1 || to < 1 ? undefined : rangeBetween(from - 1, to - 1)
}
