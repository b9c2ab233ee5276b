/** Id of a row's element, for `aria-activedescendant`. */
export function changeRowId(index: number): string {
  return `change-row-${index}`
}
