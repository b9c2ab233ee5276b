import type { ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import type { MessagePart } from '../../../model/conversation.ts'
import { Brain, Lock } from '../../../ui/icons.ts'
import { PartBody } from './PartBody.tsx'
import type { PartPlace } from './partPlace.ts'

interface ReasoningPartProps extends PartPlace {
  readonly part: Extract<MessagePart, { kind: 'reasoning' }>
}

/** What the model thought, apart from what it said; of what is sealed only that it was there. */
export function ReasoningPart(props: ReasoningPartProps): ReactElement {
  const { text, cut, chars, pointer, sealed } = props.part
  const Icon = sealed === undefined ? Brain : Lock
  return (
    <div className="border-l-2 border-line-strong pl-2.5 text-text-2">
      <p className="flex items-center gap-1.5 pr-6 text-[11px] leading-[18px] text-text-3">
        <Icon aria-hidden size={12} strokeWidth={1.6} className="shrink-0" />
        {sealed === undefined
          ? 'Reasoning'
          : `Sealed reasoning, ${formatCount(sealed)} characters that only the provider can read`}
      </p>
      {text === '' && sealed !== undefined ? null : (
        <PartBody {...props} text={text} cut={cut} chars={chars} pointer={pointer} look="prose" />
      )}
    </div>
  )
}
