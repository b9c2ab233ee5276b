import type { ReactElement } from 'react'
import { assertNever } from '../../../lib/assertNever.ts'
import { formatDuration } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { FactValue } from '../../../model/fact.ts'
import { CLOCK_NOTES, timeText } from '../../../model/wording/timeText.ts'
import { useCurrentTrajectory } from '../../../state/current.ts'
import { Tag } from '../../../ui/facts/Tag.tsx'
import { RecordedText } from '../text/RecordedText.tsx'
import { TextBlock } from '../text/TextBlock.tsx'
import { useShownText } from '../text/useShownText.ts'
import { ArtifactLink } from './ArtifactLink.tsx'
import { CodeFact } from './CodeFact.tsx'
import { TurnLink } from './TurnLink.tsx'

/** More chips than these say nothing. */
const MAX_CHIPS = 200
/** Longer prose is folded. */
const MAX_PROSE_CHARS = 700

interface FactValueViewProps {
  readonly value: FactValue
  /** Of its fact. */
  readonly label: string
}

/** One value, as its kind is read best. */
export function FactValueView({ value, label }: FactValueViewProps): ReactElement {
  switch (value.kind) {
    case 'text':
      return <Prose text={value.text} label={label} />
    case 'code':
      return <CodeFact text={value.text} language={value.language} label={label} />
    case 'time':
      return <Time at={value.at} />
    case 'duration':
      return <>{formatDuration(value.ms)}</>
    case 'chips':
      return <Chips values={value.values} />
    case 'artifact':
      return <ArtifactLink path={value.path} lines={value.lines} label={value.label} />
    case 'turn':
      return <TurnLink turn={value.turn} label={value.label} />
    default:
      return assertNever(value)
  }
}

function Prose({ text, label }: { readonly text: string; readonly label: string }): ReactElement {
  const shown = useShownText()(text)
  if (shown.length > MAX_PROSE_CHARS) return <TextBlock text={shown} label={label} />
  return (
    <span dir="auto" className="[overflow-wrap:anywhere] whitespace-pre-wrap">
      <RecordedText text={shown} />
    </span>
  )
}

function Time({ at }: { readonly at: number }): ReactElement {
  const clock = useCurrentTrajectory()?.clock ?? 'unknown'
  return <span title={CLOCK_NOTES[clock]}>{timeText(at, clock)}</span>
}

function Chips({ values }: { readonly values: readonly string[] }): ReactElement {
  const show = useShownText()
  const more = values.length - MAX_CHIPS
  return (
    <span className="flex flex-wrap gap-1">
      {values.slice(0, MAX_CHIPS).map((value, at) => (
        <Tag key={at} title={oneLine(show(value), 200)}>
          <span className="max-w-[40ch] truncate">
            <RecordedText text={oneLine(show(value), 80)} />
          </span>
        </Tag>
      ))}
      {more > 0 ? <span className="text-text-3">and {more} more</span> : null}
    </span>
  )
}
