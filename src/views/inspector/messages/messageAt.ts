import type { Conversation, Message } from '../../../model/conversation.ts'
import type { MessageListRow } from './messageRows.ts'

/** The message that has a part at a path of its file, or the part that the path is in. */
export function messageAt(
  { sent, answered }: Conversation,
  pointer: string | undefined,
): Message | undefined {
  if (pointer === undefined) return undefined
  const all = [...sent, ...answered]
  return (
    all.find(({ parts }) => parts.some((part) => part.pointer === pointer)) ??
    all.find(({ parts }) => parts.some((part) => isAround(part.pointer, pointer)))
  )
}

/** Either path goes on from the other. */
function isAround(part: string | undefined, pointer: string): boolean {
  if (part === undefined || part === '') return false
  return goesOn(pointer, part) || goesOn(part, pointer)
}

function goesOn(path: string, from: string): boolean {
  return path.startsWith(from) && /^[.[/]/.test(path.slice(from.length))
}

/** Key of the closed fold that hides a message. */
export function foldHiding(
  rows: readonly MessageListRow[],
  { index }: Message,
): string | undefined {
  if (index === undefined) return undefined
  const fold = rows.find((row) => {
    if (row.kind !== 'fold' || row.open) return false
    const [first = Number.NaN, last = first] = row.positions.split('–').map(Number)
    return index >= first && index <= last
  })
  return fold?.key
}
