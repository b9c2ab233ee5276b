import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { useSettings } from '../settings.ts'

/** More is not looked through any more: typing is faster. */
const MAX_SEARCHES = 8
/** What is longer was pasted; it would be remembered in full. */
const MAX_CHARS = 200

interface RecentSearches {
  /** Newest first. */
  readonly texts: readonly string[]
}

const schema = v.object({
  texts: v.array(v.pipe(v.string(), v.maxLength(MAX_CHARS))),
})

/** What was searched for lately, in this browser only. */
export const useRecentSearches = create<RecentSearches>()(
  persist((): RecentSearches => ({ texts: [] }), {
    name: 'trajectory-viewer.searches',
    version: 1,
    merge: (stored, current) => {
      const parsed = v.safeParse(schema, stored)
      return parsed.success ? { texts: parsed.output.texts.slice(0, MAX_SEARCHES) } : current
    },
  }),
)

/** Once a search led somewhere; every word on the way to it would be noise. */
export function rememberSearch(text: string): void {
  const words = text.trim()
  if (words === '' || words.length > MAX_CHARS || !useSettings.getState().keepRecents) return
  useRecentSearches.setState(({ texts }) => ({ texts: withSearch(texts, words) }))
}

export function forgetSearches(): void {
  useRecentSearches.setState({ texts: [] })
}

/** Who wants nothing remembered wants this neither, and not what is remembered already. */
function obeySettings({ keepRecents }: { readonly keepRecents: boolean }): void {
  if (!keepRecents && useRecentSearches.getState().texts.length > 0) forgetSearches()
}

obeySettings(useSettings.getState())
useSettings.subscribe(obeySettings)

/** Newest first, each once; one that only grew replaces what it grew from. */
export function withSearch(texts: readonly string[], text: string): readonly string[] {
  const [last, ...older] = texts
  const before = last !== undefined && text.startsWith(last) ? older : texts
  return [text, ...before.filter((other) => other !== text)].slice(0, MAX_SEARCHES)
}
