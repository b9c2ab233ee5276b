import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import { useDynamicRowHeight, useListRef } from 'react-window'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { conversationQuery } from '../../../state/artifacts/conversation.ts'
import { useSecrets } from '../../../state/secrets.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { VirtualList } from '../../../ui/layout/VirtualList.tsx'
import { EmptyNote } from '../EmptyNote.tsx'
import { MessageRow } from './MessageRow.tsx'
import { toggled } from './toggled.ts'

interface MessagesTabProps {
  readonly run: string
  readonly drop: string
  readonly trajectory: Trajectory
  readonly turn: Turn
}

const ROW_ESTIMATE = 96

/** The conversation as it was sent, then the answer; newest at the bottom, where it starts. */
export function MessagesTab({ run, drop, trajectory, turn }: MessagesTabProps): ReactElement {
  const reveal = useSecrets((secrets) => secrets.revealed)
  const readable = turn.status !== 'listed' && hasWords(turn)
  const { data, error } = useQuery({
    ...conversationQuery({ run, turn: turn.index, reveal }),
    enabled: readable,
  })
  const messages = useMemo(
    () => (data === undefined ? [] : [...data.sent, ...data.answered]),
    [data],
  )
  const list = useListRef(null)
  const place = `${run} ${turn.index}`
  const rowHeight = useDynamicRowHeight({ defaultRowHeight: ROW_ESTIMATE, key: place })
  const [opened, setOpened] = useState({ place, keys: none })
  const openParts = opened.place === place ? opened.keys : none
  const onToggle = useCallback(
    (key: string) =>
      setOpened((before) => ({
        place,
        keys: toggled(before.place === place ? before.keys : none, key),
      })),
    [place],
  )

  useEffect(() => {
    if (messages.length === 0) return undefined
    // Heights are only known once rows were measured: the end is approached in a few frames.
    let left = 4
    let frame = 0
    const toEnd = (): void => {
      list.current?.scrollToRow({ index: messages.length - 1, align: 'end' })
      left -= 1
      if (left > 0) frame = requestAnimationFrame(toEnd)
    }
    toEnd()
    return () => cancelAnimationFrame(frame)
  }, [list, messages])

  if (!readable) {
    return (
      <EmptyNote>
        {turn.status === 'listed'
          ? 'The files of this turn are still being read.'
          : `The record holds no messages for this turn: ${trajectory.writer} kept none.`}
      </EmptyNote>
    )
  }
  if (error !== null) {
    return (
      <div className="p-3">
        <Notice tone="error" title="The messages could not be read">
          {error.message}
        </Notice>
      </div>
    )
  }
  if (data === undefined) {
    return (
      <div className="p-3">
        <Spinner label="Reading the messages" />
      </div>
    )
  }
  if (messages.length === 0) {
    return <EmptyNote>The files of this call hold no messages.</EmptyNote>
  }
  return (
    <>
      <VirtualList
        label="Messages of this call"
        className="min-h-0 flex-1 outline-offset-[-2px]"
        listRef={list}
        rowCount={messages.length}
        rowHeight={rowHeight}
        rowComponent={MessageRow}
        rowProps={{ messages, sent: data.sent.length, drop, trajectory, turn, openParts, onToggle }}
        overscanCount={4}
        defaultHeight={600}
      />
      {data.answered.length > 0 ? null : (
        <p className="shrink-0 border-t border-line px-3 py-2 text-[12px] leading-[18px] text-text-3">
          {turn.status === 'in-flight'
            ? 'The record ends before this call was answered.'
            : 'The record holds no answer to this call.'}
        </p>
      )}
    </>
  )
}

const none: ReadonlySet<string> = new Set()

function hasWords({ call }: Turn): boolean {
  return call?.request !== undefined || call?.response !== undefined || call?.decision !== undefined
}
