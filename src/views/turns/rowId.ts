/** Id of a row's element, for `aria-activedescendant`. */
export function rowId(index: number): string {
  return `turn-row-${index}`
}
