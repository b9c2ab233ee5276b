import { useMemo } from 'react'
import type { ReactElement } from 'react'
import type { MessagePart } from '../../../model/conversation.ts'
import { CircleAlert } from '../../../ui/icons.ts'
import { prettyJson } from '../content/prettyJson.ts'
import { ParsedFold } from './ParsedFold.tsx'
import { PartBody } from './PartBody.tsx'
import { PartHead } from './PartHead.tsx'
import type { PartPlace } from './partPlace.ts'

interface ToolResultPartProps extends PartPlace {
  readonly part: Extract<MessagePart, { kind: 'tool-result' }>
}

/** What a tool gave back; marked where the record calls it a failure. */
export function ToolResultPart(props: ToolResultPartProps): ReactElement {
  const { part } = props
  const { text, cut, chars, pointer, name, member, callId } = part
  const isError = part.isError === true
  const pretty = useMemo(() => prettyJson(text), [text])
  const words = name === undefined ? 'result' : `result of ${name}`
  return (
    <div>
      <PartHead
        name={member === undefined ? words : `${words}, ${member}`}
        callId={callId}
        icon={
          isError ? (
            <CircleAlert aria-hidden size={12} strokeWidth={1.6} className="shrink-0 text-error" />
          ) : undefined
        }
        note={isError ? <span className="shrink-0 text-[11px] text-error">failed</span> : undefined}
      />
      <PartBody
        {...props}
        text={pretty ?? text}
        cut={cut}
        chars={chars}
        pointer={pointer}
        look={isError ? 'error' : 'code'}
      />
      {pretty === undefined && !cut ? <ParsedFold text={text} name="values" /> : null}
    </div>
  )
}
