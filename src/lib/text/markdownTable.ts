type Cell = string | number | undefined

/** What markdown and HTML read as more than text: a picture in a cell would be fetched. */
const SIGNS = /[\\`*_~[\]<>|&!$]/g

/** Rows of cells as a GitHub table; the first row is its heading. What is not known is empty. */
export function markdownTable(rows: readonly (readonly Cell[])[]): string {
  const [heading = [], ...lines] = rows
  // A column of figures stands at the right.
  const rule = heading.map((_, column) =>
    lines.some((cells) => typeof cells[column] === 'string') ? '---' : '--:',
  )
  return [heading.map(cellText), rule, ...lines.map((cells) => cells.map(cellText))]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')
}

function cellText(value: Cell): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  return value.replace(/\s+/g, ' ').trim().replace(SIGNS, '\\$&')
}
