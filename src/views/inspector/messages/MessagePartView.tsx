import type { ReactElement } from 'react'
import { assertNever } from '../../../lib/assertNever.ts'
import { formatCount } from '../../../lib/text/format.ts'
import { cutText } from '../../../model/limits.ts'
import { neutralise, oneLine } from '../../../lib/text/text.ts'
import type { MessagePart } from '../../../model/conversation.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { showTab } from '../../../state/view.ts'
import { Markdown } from '../../../ui/Markdown.tsx'
import { prettyJson } from '../../shared/content/prettyJson.ts'
import { MessageImage } from './MessageImage.tsx'

interface MessagePartViewProps {
  readonly part: MessagePart
  readonly drop: string
  readonly trajectory: Trajectory
  /** The file that the message stands in. */
  readonly file: string | undefined
  readonly tab: 'request' | 'response'
  readonly open: boolean
  readonly onToggle: () => void
}

const CLOSED_CHARS = 700
/** A text that is hardly longer is shown whole. */
const MAX_WHOLE_CHARS = 1000

/** One piece of a message: prose, reasoning, a call, a result or a picture. */
export function MessagePartView(props: MessagePartViewProps): ReactElement {
  const { part, drop, trajectory, file } = props
  switch (part.kind) {
    case 'text':
      return <Prose {...props} text={part.text} cut={part.cut} />
    case 'reasoning':
      return (
        <div className="border-l-2 border-line-strong pl-2.5 text-text-2">
          <p className="text-[11px] leading-4 text-text-3">Reasoning</p>
          <Prose {...props} text={part.text} cut={part.cut} />
        </div>
      )
    case 'tool-call':
      return (
        <div>
          <CallLine name={part.name} callId={part.callId} />
          <Code
            {...props}
            text={prettyJson(part.argumentsText) ?? part.argumentsText}
            cut={false}
          />
          {part.argumentsValid ? null : (
            <p className="mt-0.5 text-[11px] leading-4 text-text-3">
              The arguments are not valid JSON; shown as they were sent.
            </p>
          )}
        </div>
      )
    case 'tool-result':
      return (
        <div>
          <CallLine name="result" callId={part.callId} />
          <Code {...props} text={prettyJson(part.text) ?? part.text} cut={part.cut} />
        </div>
      )
    case 'image':
      return <MessageImage part={part} drop={drop} trajectory={trajectory} file={file} />
    case 'other':
      return (
        <div>
          <CallLine name={part.label} callId={undefined} />
          <Code {...props} text={part.text} cut={false} />
        </div>
      )
    default:
      return assertNever(part)
  }
}

function CallLine({
  name,
  callId,
}: {
  readonly name: string
  readonly callId: string | undefined
}): ReactElement {
  return (
    <p className="mb-0.5 flex items-baseline gap-2 text-[11.5px] leading-[18px]">
      <bdi className="truncate font-mono text-text-1">{oneLine(name, 100)}</bdi>
      {callId === undefined ? null : (
        <bdi className="ml-auto truncate font-mono text-[11px] text-text-3" title={callId}>
          {oneLine(callId, 60)}
        </bdi>
      )}
    </p>
  )
}

function shownText(text: string, open: boolean): string {
  return open || text.length <= MAX_WHOLE_CHARS ? text : `${cutText(text, CLOSED_CHARS)}…`
}

interface BodyProps extends MessagePartViewProps {
  readonly text: string
  readonly cut: boolean
}

function Prose(props: BodyProps): ReactElement {
  const { text, open } = props
  return (
    <div>
      <Markdown text={neutralise(shownText(text, open))} className="text-[13px] leading-[19px]" />
      <More {...props} />
    </div>
  )
}

function Code(props: BodyProps): ReactElement {
  const { text, open } = props
  return (
    <div>
      {text === '' ? (
        <p className="text-[12px] text-text-3">empty</p>
      ) : (
        <pre
          dir="auto"
          className="rounded-[4px] border border-line bg-bg px-2 py-1 font-mono text-[11.5px] leading-4 break-words whitespace-pre-wrap text-text-1"
        >
          {neutralise(shownText(text, open))}
        </pre>
      )}
      <More {...props} />
    </div>
  )
}

function More({ text, cut, open, onToggle, tab }: BodyProps): ReactElement | null {
  const long = text.length > MAX_WHOLE_CHARS
  if (!long && !cut) return null
  return (
    <p className="mt-0.5 flex gap-3 text-[11px] leading-5">
      {long ? (
        <button
          type="button"
          className="cursor-pointer text-accent hover:underline"
          aria-expanded={open}
          onClick={onToggle}
        >
          {open ? 'Show less' : `Show all ${formatCount(text.length)}${cut ? '+' : ''} characters`}
        </button>
      ) : null}
      {cut && (open || !long) ? (
        <button
          type="button"
          className="cursor-pointer text-accent hover:underline"
          onClick={() => showTab(tab)}
        >
          Cut here: the file has the whole
        </button>
      ) : null}
    </p>
  )
}
