import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { useDynamicRowHeight, useListRef } from 'react-window'
import { hasWords } from '../../../model/calls/previousCall.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { callChangesQuery, conversationQuery } from '../../../state/artifacts/conversation.ts'
import { useSecrets } from '../../../state/secrets.ts'
import { useSettings } from '../../../state/settings.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { VirtualList } from '../../../ui/layout/VirtualList.tsx'
import { EmptyNote } from '../EmptyNote.tsx'
import { hasScreens } from '../../shared/hasScreens.ts'
import { SeenImages } from '../../shared/messages/SeenImages.tsx'
import { MessageRow } from './MessageRow.tsx'
import { messageRows } from './messageRows.ts'
import { MessagesHead } from './MessagesHead.tsx'
import { toggled } from './toggled.ts'
import { useMessageTarget } from './useMessageTarget.ts'
import { useStartOfList } from './useStartOfList.ts'

interface MessagesTabProps {
  readonly run: string
  readonly drop: string
  readonly trajectory: Trajectory
  readonly turn: Turn
  /** Stands first, where request and response are shown beside it. */
  readonly title?: ReactNode
}

const ROW_ESTIMATE = 96

/** What the call sent that is new, or all that it sent, and then what was answered. */
export function MessagesTab(props: MessagesTabProps): ReactElement {
  const { run, drop, trajectory, turn, title } = props
  const alone = (content: ReactElement): ReactElement =>
    title === undefined ? content : <Titled title={title}>{content}</Titled>
  const reveal = useSecrets((secrets) => secrets.revealed)
  const onlyNew = useSettings((settings) => settings.onlyNewMessages)
  const readable = turn.status !== 'listed' && (hasWords(turn) || turn.role !== undefined)
  const wanted = { run, turn: turn.index, reveal }
  const { data, error } = useQuery({ ...conversationQuery(wanted), enabled: readable })
  const compared = useQuery({ ...callChangesQuery(wanted), enabled: readable })
  const changes = compared.data
  const place = `${run} ${turn.index}`
  const [opened, setOpened] = useState({ place, keys: none })
  const openKeys = opened.place === place ? opened.keys : none
  const rows = useMemo(
    () =>
      data === undefined
        ? []
        : messageRows({ conversation: data, changes, onlyNew, openFolds: openKeys }),
    [data, changes, onlyNew, openKeys],
  )
  const list = useListRef(null)
  const layout = rows.length
  const rowHeight = useDynamicRowHeight({
    defaultRowHeight: ROW_ESTIMATE,
    key: `${place} ${onlyNew} ${layout}`,
  })
  const onToggle = useCallback(
    (key: string) =>
      setOpened((before) => ({
        place,
        keys: toggled(before.place === place ? before.keys : none, key),
      })),
    [place],
  )
  const folds = onlyNew && changes?.kind === 'compared'
  useStartOfList({ list, place: `${place} ${folds}`, rows: rows.length, fromTop: folds })
  const aimed = useMessageTarget({
    list,
    turn,
    conversation: data,
    rows,
    ready: !onlyNew || !compared.isPending,
    onOpenFold: onToggle,
  })

  if (!readable) {
    return alone(
      <EmptyNote>
        {turn.status === 'listed'
          ? 'The files of this turn are still being read.'
          : `The record holds no messages for this turn: ${trajectory.writer} kept none.`}
      </EmptyNote>,
    )
  }
  if (error !== null) {
    return alone(
      <div className="p-3">
        <Notice tone="error" title="The messages could not be read">
          {error.message}
        </Notice>
      </div>,
    )
  }
  // What is folded a moment later would only flash by.
  if (data === undefined || (onlyNew && compared.isPending)) {
    return alone(
      <div className="p-3">
        <Spinner label="Reading the messages" />
      </div>,
    )
  }
  if (data.sent.length === 0 && data.answered.length === 0) {
    return alone(
      <EmptyNote>
        {hasWords(turn)
          ? 'The files of this call hold no messages.'
          : 'Nothing was said in this turn to or by the model.'}
      </EmptyNote>,
    )
  }
  return (
    <>
      <MessagesHead
        changes={changes}
        error={compared.error?.message}
        writer={trajectory.writer}
        onlyNew={onlyNew}
        {...(title === undefined ? {} : { title })}
      />
      {hasScreens(trajectory) ? (
        <SeenImages trajectory={trajectory} turn={turn.index} conversation={data} />
      ) : null}
      <VirtualList
        label="Messages of this call"
        className="min-h-0 flex-1 outline-offset-[-2px]"
        listRef={list}
        rowCount={rows.length}
        rowHeight={rowHeight}
        rowComponent={MessageRow}
        rowProps={{
          rows,
          drop,
          trajectory,
          turn,
          previous: changes?.previous,
          cache: changes?.kind === 'compared' ? changes.cache : UNTOLD,
          openParts: openKeys,
          aimed,
          onToggle,
        }}
        overscanCount={4}
        defaultHeight={600}
      />
      {data.answered.length > 0 || !hasWords(turn) ? null : (
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
const UNTOLD = { kind: 'untold' } as const

function Titled({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <div className="flex min-h-9 shrink-0 items-center border-b border-line px-3">{title}</div>
      {children}
    </>
  )
}
