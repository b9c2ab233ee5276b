/** Folders of the listed files, the top first, then by path; at most `limit`. */
export function foldersOf(paths: readonly string[], limit: number): readonly string[] {
  const folders = new Set<string>([''])
  for (const path of paths) {
    let end = path.lastIndexOf('/')
    while (end > 0 && !folders.has(path.slice(0, end))) {
      folders.add(path.slice(0, end))
      end = path.lastIndexOf('/', end - 1)
    }
  }
  return [...folders]
    .toSorted((a, b) => depth(a) - depth(b) || a.localeCompare(b, 'en', { numeric: true }))
    .slice(0, limit)
}

function depth(folder: string): number {
  return folder === '' ? -1 : folder.split('/').length
}
