import type { ReactElement } from 'react'
import { assertNever } from '../../../lib/assertNever.ts'
import type { MessagePart } from '../../../model/conversation.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { JsonPlaceButton } from '../../shared/messages/JsonPlaceButton.tsx'
import { PartBody } from '../../shared/messages/PartBody.tsx'
import { PartHead } from '../../shared/messages/PartHead.tsx'
import type { PartPlace } from '../../shared/messages/partPlace.ts'
import { ReasoningPart } from '../../shared/messages/ReasoningPart.tsx'
import { ToolCallPart } from '../../shared/messages/ToolCallPart.tsx'
import { ToolResultPart } from '../../shared/messages/ToolResultPart.tsx'
import { MessageImage } from './MessageImage.tsx'

interface MessagePartViewProps extends PartPlace {
  readonly part: MessagePart
  readonly trajectory: Trajectory
}

/** One piece of a message, and the way to where it stands in the JSON. */
export function MessagePartView(props: MessagePartViewProps): ReactElement {
  const { part, file, tab } = props
  return (
    <div className="group/part relative flex flex-col">
      <PartOf {...props} />
      {part.cacheMark === undefined ? null : (
        <p className="mt-0.5 text-[11px] leading-4 text-text-3">
          To be cached up to here: {part.cacheMark}
        </p>
      )}
      {file === undefined || part.pointer === undefined ? null : (
        <JsonPlaceButton artifact={file} pointer={part.pointer} tab={tab} />
      )}
    </div>
  )
}

/** Prose, reasoning, a call, a result or a picture. */
function PartOf({ part, trajectory, ...place }: MessagePartViewProps): ReactElement {
  switch (part.kind) {
    case 'text':
      return (
        <div>
          {part.refusal === true ? <PartHead name="refusal" /> : null}
          <PartBody
            {...place}
            text={part.text}
            cut={part.cut}
            chars={part.chars}
            pointer={part.pointer}
            look="prose"
          />
        </div>
      )
    case 'reasoning':
      return <ReasoningPart {...place} part={part} />
    case 'tool-call':
      return <ToolCallPart {...place} part={part} />
    case 'tool-result':
      return <ToolResultPart {...place} part={part} />
    case 'image':
      return (
        <MessageImage part={part} drop={place.drop} trajectory={trajectory} file={place.file} />
      )
    case 'other':
      return (
        <div>
          <PartHead name={part.label} />
          <PartBody {...place} text={part.text} cut={false} look="code" />
        </div>
      )
    default:
      return assertNever(part)
  }
}
