/** `value` without the members that are undefined: absent means absent. */
export function present<T extends object>(
  value: T,
): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  // The boundary: entries do not keep the types of their keys.
  return Object.fromEntries(members) as { [K in keyof T]?: Exclude<T[K], undefined> } // oxlint-disable-line typescript/no-unsafe-type-assertion -- the same members, minus undefined
}
