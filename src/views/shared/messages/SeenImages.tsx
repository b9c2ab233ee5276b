import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { seenInCall } from '../../../model/context/seenInCall.ts'
import type { Conversation } from '../../../model/conversation.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { seenText, seenTitle } from '../../../model/wording/contextText.ts'

interface SeenImagesProps {
  readonly trajectory: Trajectory
  /** 0-based. */
  readonly turn: number
  readonly conversation: Conversation
}

/** How many images the model saw in a call, from which turns, and what became of the older ones. */
export function SeenImages({ trajectory, turn, conversation }: SeenImagesProps): ReactElement {
  const seen = useMemo(
    () => seenInCall(trajectory, turn, conversation),
    [trajectory, turn, conversation],
  )
  const text = seenText(seen)
  return (
    <div className="shrink-0 border-b border-line px-3 py-2 text-[12px] leading-[18px]">
      <p className="font-medium text-text-1">{seenTitle(seen)}</p>
      {text === '' ? null : <p className="text-text-2">{text}</p>}
    </div>
  )
}
