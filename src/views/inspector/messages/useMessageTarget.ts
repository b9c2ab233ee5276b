import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { ListImperativeAPI } from 'react-window'
import type { Conversation } from '../../../model/conversation.ts'
import type { Turn } from '../../../model/trajectory.ts'
import { clearFileTarget, useFileTarget } from '../../shared/fileTarget.ts'
import { foldHiding, messageAt } from './messageAt.ts'
import type { MessageListRow } from './messageRows.ts'

interface Wanted {
  readonly list: RefObject<ListImperativeAPI | null>
  readonly turn: Turn
  readonly conversation: Conversation | undefined
  readonly rows: readonly MessageListRow[]
  /** The list shows what it will show: until then a row would not stay where it is. */
  readonly ready: boolean
  readonly onOpenFold: (key: string) => void
}

/** Heights are only known once rows were measured: the row is approached in a few frames. */
const FRAMES = 8

/** Brings the message into sight that a link leads to, out of its fold; the key of its row. */
export function useMessageTarget(wanted: Wanted): string | undefined {
  const { list, turn, conversation, rows, ready, onOpenFold } = wanted
  const { call, index } = turn
  const target = useFileTarget(({ target }) =>
    target?.tab === 'messages' &&
    (target.artifact === call?.request || target.artifact === call?.response)
      ? target
      : undefined,
  )
  const [aimed, setAimed] = useState<{ readonly turn: number; readonly key: string }>()
  const message =
    target === undefined || conversation === undefined || !ready
      ? undefined
      : messageAt(conversation, target.pointer)
  const at = rows.findIndex((row) => row.kind === 'message' && row.message === message)
  const fold = message === undefined || at !== -1 ? undefined : foldHiding(rows, message)
  const key = at === -1 ? undefined : rows[at]?.key
  if (key !== undefined && (aimed?.turn !== index || aimed.key !== key))
    setAimed({ turn: index, key })

  useEffect(() => {
    if (fold !== undefined) onOpenFold(fold)
  }, [fold, onOpenFold])

  const isNowhere = target !== undefined && ready && conversation !== undefined && !message
  useEffect(() => {
    // A message of an earlier call, or none that is told: the messages as they are have to do.
    if (isNowhere) clearFileTarget()
  }, [isNowhere])

  useEffect(() => {
    if (at === -1) return undefined
    let left = FRAMES
    let frame = 0
    const approach = (): void => {
      list.current?.scrollToRow({ index: at, align: 'smart' })
      left -= 1
      if (left > 0) frame = requestAnimationFrame(approach)
      else clearFileTarget()
    }
    frame = requestAnimationFrame(approach)
    return () => cancelAnimationFrame(frame)
  }, [list, at])

  return aimed?.turn === index ? aimed.key : undefined
}
