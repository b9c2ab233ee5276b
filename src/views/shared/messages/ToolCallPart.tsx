import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { parseJson } from '../../../lib/json/json.ts'
import { literalOfJson } from '../../../lib/json/literal.ts'
import type { Literal } from '../../../lib/json/literal.ts'
import type { MessagePart } from '../../../model/conversation.ts'
import { LiteralRows } from './LiteralRows.tsx'
import { ParsedFold } from './ParsedFold.tsx'
import { PartBody } from './PartBody.tsx'
import { PartHead } from './PartHead.tsx'
import type { PartPlace } from './partPlace.ts'

interface ToolCallPartProps extends PartPlace {
  readonly part: Extract<MessagePart, { kind: 'tool-call' }>
}

/** What the model asked a tool to do: its name, and a row for everything that it gave. */
export function ToolCallPart(props: ToolCallPartProps): ReactElement {
  const { part } = props
  const { argumentsText: text, argumentsValid, argumentsChars, pointer } = part
  const rows = useMemo(() => (argumentsValid ? rowsOf(text) : undefined), [argumentsValid, text])
  return (
    <div>
      <PartHead name={part.name} callId={part.callId} />
      {text === '' ? (
        <p className="text-[12px] text-text-3">no arguments</p>
      ) : rows === undefined ? (
        <PartBody
          {...props}
          text={text}
          cut={argumentsChars !== undefined}
          chars={argumentsChars}
          pointer={pointer}
          look="code"
        />
      ) : (
        <div className="rounded-[4px] border border-line bg-bg px-2 py-1">
          <LiteralRows value={rows} />
        </div>
      )}
      {argumentsValid ? null : (
        <>
          <p className="mt-0.5 text-[11px] leading-4 text-text-3">
            The arguments are not valid JSON; shown as they were sent.
          </p>
          <ParsedFold text={text} name="values" />
        </>
      )}
    </div>
  )
}

/** Undefined for code and words, and where the arguments are cut. */
function rowsOf(text: string): Literal | undefined {
  if (!text.startsWith('{')) return undefined
  try {
    const value = literalOfJson(parseJson(text))
    return value.kind === 'map' && value.entries.length > 0 ? value : undefined
  } catch {
    return undefined
  }
}
