import { IN_ZIP64_32, uint64 } from './layout.ts'

interface Values {
  readonly size: number
  readonly storedBytes: number
  readonly offset: number
}

/** The field holds, in this order, those values alone that do not fit into the record itself. */
export function zip64Values(
  view: DataView,
  start: number,
  end: number,
  size: number,
  storedBytes: number,
  offset: number,
): Values {
  let at = 0
  let fieldEnd = 0
  for (let field = start; field + 4 <= end;) {
    const next = field + 4 + view.getUint16(field + 2, true)
    if (next > end) break
    if (view.getUint16(field, true) === 1) {
      at = field + 4
      fieldEnd = next
      break
    }
    field = next
  }
  const take = (value: number): number => {
    if (value !== IN_ZIP64_32 || at + 8 > fieldEnd) return value
    at += 8
    return uint64(view, at - 8)
  }
  const realSize = take(size)
  const realStored = take(storedBytes)
  return { size: realSize, storedBytes: realStored, offset: take(offset) }
}
