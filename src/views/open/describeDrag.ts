/** What a browser tells of a drag before it is dropped. */
export interface DraggedItem {
  readonly kind: string
  readonly type: string
}

const ZIP_TYPES = new Set(['application/zip', 'application/x-zip-compressed'])

/**
 * `1 folder`, `2 zips and 1 file`; undefined when the browser does not tell. Before the drop a
 * folder is what has no type.
 */
export function describeDrag(items: readonly DraggedItem[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { kind, type } of items) {
    if (kind !== 'file') continue
    const noun = type === '' ? 'folder' : ZIP_TYPES.has(type) ? 'zip' : 'file'
    counts.set(noun, (counts.get(noun) ?? 0) + 1)
  }
  const parts = [...counts].map(([noun, count]) => `${count} ${noun}${count === 1 ? '' : 's'}`)
  if (parts.length <= 1) return parts[0]
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
