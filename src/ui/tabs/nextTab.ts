interface Choice<Id extends string> {
  readonly id: Id
  readonly disabled?: boolean
}

/** The tab that `key` leads to from `selected`; `undefined` when the key means nothing to tabs. */
export function nextTab<Id extends string>(
  items: readonly Choice<Id>[],
  selected: Id,
  key: string,
): Id | undefined {
  const enabled = items.filter((item) => item.disabled !== true)
  const at = enabled.findIndex((item) => item.id === selected)
  switch (key) {
    case 'ArrowRight':
      return enabled[(at + 1) % enabled.length]?.id
    case 'ArrowLeft':
      return enabled[(at <= 0 ? enabled.length : at) - 1]?.id
    case 'Home':
      return enabled[0]?.id
    case 'End':
      return enabled.at(-1)?.id
    default:
      return undefined
  }
}
