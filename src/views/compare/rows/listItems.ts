import type { Alignment } from '../../../model/compare/alignment.ts'

/** A line of the list: a row, the place where the runs part, or alike rows that are left out. */
export type ListItem =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'divergence' }
  | { readonly kind: 'alike'; readonly rows: number }

/** Similar rows are differences too, if small ones: only what is the same is left out. */
export function listItems(alignment: Alignment, differencesOnly: boolean): readonly ListItem[] {
  const items: ListItem[] = []
  let alike = 0
  const tell = (): void => {
    if (alike > 0) items.push({ kind: 'alike', rows: alike })
    alike = 0
  }
  for (const [row, aligned] of alignment.rows.entries()) {
    if (differencesOnly && aligned.relation === 'same') {
      alike += 1
      continue
    }
    tell()
    if (row === alignment.divergence) items.push({ kind: 'divergence' })
    items.push({ kind: 'row', row })
  }
  tell()
  return items
}

/** Index of the line that shows a row, or the line of alike rows that it is among. */
export function itemOfRow(items: readonly ListItem[], row: number): number {
  let last = -1
  for (const [at, item] of items.entries()) {
    if (item.kind === 'row') {
      if (item.row === row) return at
      if (item.row > row) return last
    }
    last = at
  }
  return last
}

/** The row that `delta` shown rows lead to; undefined without any. */
export function rowAfter(
  items: readonly ListItem[],
  row: number,
  delta: number,
): number | undefined {
  const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row] : []))
  const at = rows.indexOf(row)
  if (at === -1) {
    const next = delta > 0 ? rows.find((each) => each > row) : rows.findLast((each) => each < row)
    return next ?? rows.at(delta > 0 ? -1 : 0)
  }
  return rows[Math.max(0, Math.min(at + delta, rows.length - 1))]
}
