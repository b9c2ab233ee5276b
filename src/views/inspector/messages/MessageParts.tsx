import type { ReactElement } from 'react'
import { partText } from '../../../model/calls/partChanges.ts'
import type { PartChange } from '../../../model/calls/partChanges.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { ChangedText } from './ChangedText.tsx'
import { MessagePartView } from './MessagePartView.tsx'
import { RemovedPart } from './RemovedPart.tsx'

interface MessagePartsProps {
  readonly changes: readonly PartChange[]
  readonly rowKey: string
  readonly drop: string
  readonly trajectory: Trajectory
  readonly file: string | undefined
  readonly tab: 'request' | 'response'
  readonly openParts: ReadonlySet<string>
  readonly onToggle: (key: string) => void
}

/** The pieces of a message, those that went or changed in their place. */
export function MessageParts(props: MessagePartsProps): ReactElement {
  const { changes, rowKey, openParts, onToggle } = props
  if (changes.length === 0) {
    return <p className="text-[12px] text-text-3">The message is empty.</p>
  }
  return (
    <div className="flex flex-col gap-2">
      {changes.map((change, index) => {
        if (change.kind === 'removed') return <RemovedPart key={index} part={change.part} />
        const key = `${rowKey}:${change.at}`
        const open = openParts.has(key)
        if (change.kind !== 'changed') {
          return (
            <MessagePartView
              key={index}
              part={change.part}
              drop={props.drop}
              trajectory={props.trajectory}
              file={props.file}
              tab={props.tab}
              open={open}
              onToggle={() => onToggle(key)}
            />
          )
        }
        return (
          <ChangedText
            key={index}
            before={partText(change.before)}
            after={partText(change.part)}
            mono={change.part.kind !== 'text' && change.part.kind !== 'reasoning'}
            open={open}
            onToggle={() => onToggle(key)}
          />
        )
      })}
    </div>
  )
}
