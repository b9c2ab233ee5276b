import type { ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { charactersOf } from '../../../model/calls/cacheBreak.ts'
import { partChanges } from '../../../model/calls/partChanges.ts'
import type { PartChange } from '../../../model/calls/partChanges.ts'
import type { Message, MessageRole } from '../../../model/conversation.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { Tag } from '../../../ui/facts/Tag.tsx'
import type { TagTone } from '../../../ui/facts/Tag.tsx'
import { ChangeBadge } from './ChangeBadge.tsx'
import { MessageParts } from './MessageParts.tsx'
import type { MessageListRow } from './messageRows.ts'

interface MessageItemProps {
  readonly row: Extract<MessageListRow, { kind: 'message' }>
  readonly drop: string
  readonly trajectory: Trajectory
  readonly turn: Turn
  readonly previous: number | undefined
  readonly openParts: ReadonlySet<string>
  readonly onToggle: (key: string) => void
}

const TONES: Readonly<Record<MessageRole, TagTone>> = {
  system: 'policy',
  user: 'neutral',
  model: 'accent',
  tool: 'tool',
}

/** One message: where it stands, who, what became of it, what it says. */
export function MessageItem(props: MessageItemProps): ReactElement {
  const { row, trajectory, turn, previous } = props
  const { message, place, mark } = row
  const isAnswer = place === 'answer'
  // A message that went stood in the request of the call before.
  const holder = place === 'earlier' ? trajectory.turns[previous ?? turn.index] : turn
  return (
    <article
      data-place={place}
      className={`grid grid-cols-[24px_minmax(0,1fr)] gap-x-2 border-b border-line px-3 py-2.5 ${
        isAnswer ? 'bg-raised' : ''
      }`}
    >
      <span className="pt-px text-right font-mono text-[11px] leading-[18px] text-text-3">
        {isAnswer ? '→' : place === 'earlier' ? '–' : (message.index ?? '–')}
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
          {isAnswer ? <Tag>answer</Tag> : null}
          {mark === undefined ? null : <ChangeBadge mark={mark} />}
          <span className="ml-auto text-[11px] whitespace-nowrap text-text-3">
            {mark === 'removed'
              ? `${message.index ?? '–'} in call ${(previous ?? 0) + 1}`
              : noteOf(message, isAnswer ? turn.usage?.outputTokens : undefined)}
          </span>
        </header>
        <MessageParts
          changes={partsOf(row)}
          rowKey={row.key}
          drop={props.drop}
          trajectory={trajectory}
          file={message.artifact ?? fileOf(holder, isAnswer)}
          tab={isAnswer ? 'response' : 'request'}
          openParts={props.openParts}
          onToggle={props.onToggle}
        />
      </div>
    </article>
  )
}

function partsOf(row: Extract<MessageListRow, { kind: 'message' }>): readonly PartChange[] {
  const { message, before, mark } = row
  if (mark === 'removed') return message.parts.map((part) => ({ kind: 'removed', part }))
  if (before !== undefined) return partChanges(before, message)
  return message.parts.map((part, at) => ({ kind: 'kept', part, at }))
}

function fileOf(turn: Turn | undefined, isAnswer: boolean): string | undefined {
  const call = turn?.call
  return isAnswer ? (call?.response ?? call?.decision) : call?.request
}

function noteOf(message: Message, tokens: number | undefined): string {
  if (tokens !== undefined) return `${formatCount(tokens)} tok`
  const images = message.parts.filter((part) => part.kind === 'image').length
  const characters = charactersOf(message)
  if (characters > 0 && images === 0) return `${formatCount(characters)} chars`
  if (images === 0) return ''
  return images === 1 ? 'image' : `${images} images`
}
