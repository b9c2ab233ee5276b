import type { ReactElement } from 'react'
import type { Tone } from '../../../model/fact.ts'
import { Tag } from '../../../ui/facts/Tag.tsx'
import type { TagTone } from '../../../ui/facts/Tag.tsx'

const LOOKS: Readonly<Record<Exclude<Tone, 'neutral'>, readonly [TagTone, string]>> = {
  good: ['success', 'ok'],
  bad: ['error', 'problem'],
  warning: ['warning', 'attention'],
}

/** How a section is to be taken, in a word; nothing where it is neither good nor bad. */
export function ToneMark({ tone }: { readonly tone: Tone | undefined }): ReactElement | null {
  if (tone === undefined || tone === 'neutral') return null
  const [look, word] = LOOKS[tone]
  return <Tag tone={look}>{word}</Tag>
}
