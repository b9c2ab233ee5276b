/** Row that a key leads to; undefined for keys that are not ours. `at` is -1 while none is active. */
export function nextRow(key: string, at: number, rows: number, page: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows - 1,
  }
  const wanted = Object.hasOwn(to, key) ? to[key] : undefined
  if (wanted === undefined || rows === 0) return undefined
  return Math.max(0, Math.min(wanted, rows - 1))
}
