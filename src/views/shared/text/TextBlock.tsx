import type { ReactElement } from 'react'
import { FoldedText } from './FoldedText.tsx'
import type { TextSize } from './FoldedText.tsx'

interface TextBlockProps {
  readonly text: string
  /** Names the block for those who cannot see where it stands. */
  readonly label: string
  readonly tone?: 'plain' | 'error'
  readonly size?: TextSize
}

/** Recorded text in a box of its own. */
export function TextBlock({ text, label, tone = 'plain', size }: TextBlockProps): ReactElement {
  const colours =
    tone === 'error'
      ? 'border-error-line bg-error-bg text-error'
      : 'border-line bg-raised text-text-1'
  return (
    <div className={`overflow-hidden rounded-[4px] border ${colours}`}>
      <FoldedText text={text} label={label} {...(size === undefined ? {} : { size })} />
    </div>
  )
}
