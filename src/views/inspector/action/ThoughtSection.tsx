import type { ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { neutralise, oneLine } from '../../../lib/text/text.ts'
import { MAX_THOUGHT_CHARS } from '../../../model/limits.ts'
import { maskText } from '../../../model/secrets/secrets.ts'
import type { Turn } from '../../../model/trajectory.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { Tag } from '../../../ui/facts/Tag.tsx'
import { EmptyNote } from '../EmptyNote.tsx'
import { Section } from '../Section.tsx'

/** What was said, and how the model reasoned. */
export function ThoughtSection({ turn }: { readonly turn: Turn }): ReactElement | null {
  const { message, reasoning, status, role = 'model' } = turn
  // Formats that record every step say who spoke; where none does, turns are the model's.
  const isModel = role === 'model'
  if (status === 'listed') return null
  if (message === undefined && reasoning === undefined) {
    return (
      <div className="border-t border-line">
        <EmptyNote>
          {status === 'in-flight'
            ? 'The record ends before the model answered this call.'
            : isModel
              ? 'The record holds no words of the model for this turn.'
              : 'The record holds no words for this turn.'}
        </EmptyNote>
      </div>
    )
  }
  const said = maskText([reasoning, message].filter((text) => text !== undefined).join('\n\n'))
  const tokens = turn.usage?.outputTokens
  return (
    <Section
      title={isModel ? 'Thought' : 'Message'}
      tag={<Tag tone={isModel ? 'accent' : 'neutral'}>{oneLine(role, 24)}</Tag>}
      aside={
        <>
          {tokens === undefined ? null : <span>{formatCount(tokens)} tok</span>}
          <CopyButton text={said} label={isModel ? 'Copy thought' : 'Copy message'} />
        </>
      }
    >
      {reasoning === undefined ? null : (
        <div className="mb-2 border-l-2 border-line-strong pl-2.5 text-text-2">
          <p className="text-[11px] leading-4 text-text-3">Reasoning</p>
          <Markdown text={neutralise(maskText(reasoning))} className="text-[13px] leading-[19px]" />
          <CutNote text={reasoning} />
        </div>
      )}
      {message === undefined ? null : (
        <>
          <Markdown text={neutralise(maskText(message))} className="text-[13px] leading-[19px]" />
          <CutNote text={message} />
        </>
      )}
    </Section>
  )
}

function CutNote({ text }: { readonly text: string }): ReactElement | null {
  // Readers cut between surrogate pairs, so the cut may be one shorter.
  if (text.length < MAX_THOUGHT_CHARS - 1) return null
  return (
    <p className="mt-1 text-[11px] leading-4 text-text-3">
      Cut here; the Response tab holds the whole text.
    </p>
  )
}
