import type { ReactElement } from 'react'
import type { RowComponentProps } from 'react-window'
import { formatCount } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { Message, MessageRole } from '../../../model/conversation.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { Tag } from '../../../ui/facts/Tag.tsx'
import type { TagTone } from '../../../ui/facts/Tag.tsx'
import { MessagePartView } from './MessagePartView.tsx'

export interface MessageRowProps {
  readonly messages: readonly Message[]
  /** How many of them were sent; those that follow are the answer. */
  readonly sent: number
  readonly drop: string
  readonly trajectory: Trajectory
  readonly turn: Turn
  readonly openParts: ReadonlySet<string>
  readonly onToggle: (key: string) => void
}

const TONES: Readonly<Record<MessageRole, TagTone>> = {
  system: 'policy',
  user: 'neutral',
  model: 'accent',
  tool: 'tool',
}

/** One message: who, what, and for the answer what it took. */
export function MessageRow(props: RowComponentProps<MessageRowProps>): ReactElement | null {
  const { index, style, ariaAttributes, messages, sent, turn, openParts, onToggle } = props
  const message = messages[index]
  if (message === undefined) return null
  const answer = index >= sent
  return (
    <article
      {...ariaAttributes}
      style={style}
      className={`grid grid-cols-[24px_minmax(0,1fr)] gap-x-2 border-b border-line px-3 py-2.5 ${
        answer ? 'bg-raised' : ''
      }`}
    >
      <span className="pt-px text-right font-mono text-[11px] leading-[18px] text-text-3">
        {answer ? '→' : (message.index ?? '–')}
      </span>
      <div className="min-w-0">
        <header className="mb-1 flex items-center gap-1.5">
          <Tag tone={TONES[message.role]} title={`recorded role: ${message.recordedRole}`}>
            {message.role}
          </Tag>
          {message.recordedRole === message.role || message.recordedRole === '' ? null : (
            <bdi className="truncate font-mono text-[11px] text-text-3">
              {oneLine(message.recordedRole, 40)}
            </bdi>
          )}
          {answer ? <Tag>answer</Tag> : null}
          <span className="ml-auto text-[11px] whitespace-nowrap text-text-3">
            {noteOf(message, answer ? turn.usage?.outputTokens : undefined)}
          </span>
        </header>
        <div className="flex flex-col gap-2">
          {message.parts.length === 0 ? (
            <p className="text-[12px] text-text-3">The message is empty.</p>
          ) : (
            message.parts.map((part, at) => (
              <MessagePartView
                key={at}
                part={part}
                drop={props.drop}
                trajectory={props.trajectory}
                file={fileOf(turn, answer)}
                tab={answer ? 'response' : 'request'}
                open={openParts.has(`${index}:${at}`)}
                onToggle={() => onToggle(`${index}:${at}`)}
              />
            ))
          )}
        </div>
      </div>
    </article>
  )
}

function fileOf({ call }: Turn, answer: boolean): string | undefined {
  return answer ? (call?.response ?? call?.decision) : call?.request
}

function noteOf(message: Message, tokens: number | undefined): string {
  if (tokens !== undefined) return `${formatCount(tokens)} tok`
  const images = message.parts.filter((part) => part.kind === 'image').length
  let characters = 0
  for (const part of message.parts) if ('text' in part) characters += part.text.length
  if (characters > 0) return `${formatCount(characters)} chars`
  if (images === 0) return ''
  return images === 1 ? 'image' : `${images} images`
}
