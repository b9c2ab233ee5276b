import { formatCount } from '../../lib/text/format.ts'
import type { SearchHit } from '../../model/search/searchHit.ts'
import { Tag } from '../../ui/facts/Tag.tsx'
import { FIELD_WORDS, toneOfHit } from './fieldWords.ts'
import { hitPieces } from './hitText.ts'

/** What was found: which kind of text, who said it, and the found words with what is around them. */
export function HitOption({ hit }: { readonly hit: SearchHit }) {
  const { field, role, more } = hit
  return (
    <>
      <span className="sr-only">{nameOf(hit)}: </span>
      <span aria-hidden className="flex w-[84px] shrink-0 flex-col items-start gap-0.5 pt-px">
        <Tag tone={toneOfHit(hit)}>{FIELD_WORDS[field]}</Tag>
        {role === undefined ? null : (
          <span className="pl-1.5 text-[11px] leading-3.5 text-text-3">{role}</span>
        )}
      </span>
      <span
        dir="ltr"
        className="line-clamp-2 min-w-0 flex-1 text-xs leading-[18px] [overflow-wrap:anywhere] text-text-2"
      >
        {hitPieces(hit).map(({ text, found }, at) =>
          found ? (
            <mark
              key={at}
              className="rounded-[2px] bg-accent-bg font-[550] text-text-1 underline decoration-accent decoration-2 underline-offset-2"
            >
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </span>
      {more === 0 ? null : (
        <span
          title="How often it stands in the same text beyond this"
          className="shrink-0 text-[11px] leading-[18px] text-text-3"
        >
          +{formatCount(more)}
        </span>
      )}
    </>
  )
}

/** `Turn 12, Thought, model`: what its heading and its tags say to those who see them. */
function nameOf({ turn, field, role }: SearchHit): string {
  const where = turn === undefined ? 'Run' : `Turn ${turn + 1}`
  return [where, FIELD_WORDS[field], ...(role === undefined ? [] : [role])].join(', ')
}
