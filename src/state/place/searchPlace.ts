import * as v from 'valibot'
import type { SearchWish } from '../../model/search/searchHit.ts'

/** A link with more would not be read as a whole any more. */
const MAX_CHARS = 500

/** How its words are meant, where they are not meant as usual. */
const AS = ['case', 'regex', 'case-regex'] as const

const schema = v.object({
  q: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_CHARS)),
  as: v.fallback(v.optional(v.picklist(AS)), undefined),
})

/** What a link searches for: `q=fleece&as=case`. */
export function searchIn(params: URLSearchParams): SearchWish | undefined {
  const parsed = v.safeParse(schema, {
    q: params.get('q') ?? undefined,
    as: params.get('as') ?? undefined,
  })
  if (!parsed.success) return undefined
  const { q, as } = parsed.output
  return {
    text: q,
    matchCase: as === 'case' || as === 'case-regex',
    regex: as === 'regex' || as === 'case-regex',
  }
}

export function addSearch(params: URLSearchParams, wish: SearchWish | undefined): void {
  if (wish === undefined || wish.text.trim() === '' || wish.text.length > MAX_CHARS) return
  const { text, matchCase, regex } = wish
  params.set('q', text)
  if (matchCase || regex) params.set('as', matchCase ? (regex ? 'case-regex' : 'case') : 'regex')
}
