/** Round numbers from 0 to at least `highest`, about `wanted` of them: the ticks of an axis. */
export function ticksUpTo(highest: number, wanted: number): readonly number[] {
  if (!Number.isFinite(highest) || highest <= 0) return [0]
  const rough = highest / wanted
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 4, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10) * magnitude
  const count = Math.ceil(highest / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** Ticks of a time axis in milliseconds: steps of 1, 2, 5, 10, 15, 30 s or min, then hours. */
export function timeTicks(highest: number, wanted: number): readonly number[] {
  if (!Number.isFinite(highest) || highest <= 0) return [0]
  const second = 1000
  const minute = 60 * second
  const hour = 60 * minute
  const steps = [1, 2, 5, 10, 15, 30].flatMap((n) => [n * second, n * minute])
  const step =
    steps.toSorted((a, b) => a - b).find((size) => highest / size <= wanted) ??
    Math.ceil(highest / wanted / hour) * hour
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step)
}

/** Groups neighbours so that at most `limit` remain: `[from, to)` ranges over `count` items. */
export function buckets(count: number, limit: number): readonly (readonly [number, number])[] {
  const size = Math.max(1, Math.ceil(count / limit))
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => [
    index * size,
    Math.min(count, (index + 1) * size),
  ])
}
