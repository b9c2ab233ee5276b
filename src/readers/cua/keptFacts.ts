import type { SourceEntry } from '../../source/source.ts'
import type { FactsContext, FileFacts } from './facts.ts'

/** What was taken from files, for the next reading of a run that is still being written. */
export interface KeptFacts {
  /** Undefined unless the file is the one that was read, and would be read in the same way. */
  get(entry: SourceEntry | undefined, context: FactsContext): FileFacts | undefined
  set(entry: SourceEntry | undefined, context: FactsContext, facts: FileFacts): void
}

export function keepFacts(): KeptFacts {
  const kept = new Map<string, { readonly state: string; readonly facts: FileFacts }>()
  return {
    get(entry, context) {
      const state = stateOf(entry, context)
      const known = entry === undefined ? undefined : kept.get(entry.path)
      return state !== undefined && known?.state === state ? known.facts : undefined
    },
    set(entry, context, facts) {
      const state = stateOf(entry, context)
      if (entry !== undefined && state !== undefined) kept.set(entry.path, { state, facts })
    },
  }
}

/** Where size or time are unknown nothing tells that a file is still the same. */
function stateOf(entry: SourceEntry | undefined, context: FactsContext): string | undefined {
  if (entry?.bytes === undefined || entry.modified === undefined) return undefined
  const { dialect, wantTools, frame } = context
  return [entry.bytes, entry.modified, dialect, wantTools, frame.space, frame.origin].join(' ')
}
