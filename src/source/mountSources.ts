import type { PlainSource } from './heldFiles.ts'

/**
 * Several sources as one: every mounted source answers for the paths below its folder, which it
 * knows by their full names, `base` for all others.
 */
export function mountSources(
  name: string,
  base: PlainSource,
  mounts: ReadonlyMap<string, PlainSource>,
): PlainSource {
  function at(path: string): PlainSource {
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
      const mounted = mounts.get(path.slice(0, slash))
      if (mounted !== undefined) return mounted
    }
    return base
  }

  const entries = [base, ...mounts.values()].flatMap((source) => source.entries)
  return {
    name,
    entries,
    has: (path) => at(path).has(path),
    entry: (path) => at(path).entry(path),
    blob: (path, signal) => at(path).blob(path, signal),
    bytes: (path, signal) => at(path).bytes(path, signal),
    async bytesOfMany(paths, onRead, signal) {
      const groups = new Map<PlainSource, string[]>()
      for (const path of paths) {
        const source = at(path)
        const group = groups.get(source)
        if (group === undefined) groups.set(source, [path])
        else group.push(path)
      }
      for (const [source, group] of groups) await source.bytesOfMany(group, onRead, signal)
    },
  }
}
