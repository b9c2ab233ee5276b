import type { Finding } from '../../../model/finding.ts'
import type { Stop } from '../../../model/stops.ts'
import { actionTitle, markedStopText } from '../../../model/wording/actionText.ts'
import { Tag } from '../../../ui/facts/Tag.tsx'
import { ActionGlyph } from '../../shared/ActionGlyph.tsx'
import { SeverityIcon } from '../../shared/findings/SeverityIcon.tsx'
import { FoldedText } from '../../shared/text/FoldedText.tsx'
import { RecordedText } from '../../shared/text/RecordedText.tsx'
import { LETTERS } from '../letters.ts'
import type { Side } from '../letters.ts'
import { SideLetter } from '../SideLetter.tsx'
import { SaidText } from './SaidText.tsx'
import type { BothSaid } from './sharedWords.ts'

interface SideCardProps {
  readonly side: Side
  /** Undefined where the run has none on this row. */
  readonly stop: Stop | undefined
  readonly hasEnded: boolean
  readonly said: string | undefined
  readonly pieces: BothSaid['a'] | undefined
  readonly findings: readonly Finding[]
  readonly isResultShown: boolean
}

const MOST_FINDINGS = 3

/** What one run did on the row, what it said to that, and what was found there. */
export function SideCard({
  side,
  stop,
  hasEnded,
  said,
  pieces,
  findings,
  isResultShown,
}: SideCardProps) {
  const letter = LETTERS[side]
  const result = isResultShown ? resultOf(stop) : undefined
  return (
    <section
      aria-label={`Run ${letter} on this row`}
      className="flex min-w-0 flex-1 flex-col gap-1 rounded-[6px] border border-line bg-panel px-3 py-2"
    >
      {stop === undefined ? (
        <p className="flex items-center gap-2 text-[13px] text-text-3">
          <SideLetter side={side} />
          {hasEnded ? `Run ${letter} ended before` : `Run ${letter} does nothing here`}
        </p>
      ) : (
        <>
          <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
            <span className="md:hidden">
              <SideLetter side={side} />
            </span>
            <ActionGlyph
              kind={stop.action?.intent.kind}
              size={14}
              className="shrink-0 text-accent"
            />
            <span className="shrink-0 text-[13px] font-semibold text-text-1">{titleOf(stop)}</span>
            <span className="min-w-0 flex-1 truncate font-mono text-xs text-text-2">
              {stop.action === undefined ? null : <RecordedText text={markedStopText(stop)} />}
            </span>
            {findings.slice(0, MOST_FINDINGS).map((finding) => (
              <span
                key={finding.id}
                title={finding.title}
                className="inline-flex h-5 max-w-52 min-w-0 items-center gap-1 rounded-[4px] border border-line-strong px-1.5 text-[11px] text-text-2"
              >
                <SeverityIcon severity={finding.severity} />
                <span className="truncate">{finding.title}</span>
              </span>
            ))}
            {findings.length > MOST_FINDINGS ? (
              <Tag>{`${findings.length - MOST_FINDINGS} more`}</Tag>
            ) : null}
          </div>
          {said === undefined ? (
            <p className="text-[13px] text-text-3">Nothing said with this step.</p>
          ) : (
            <SaidText key={stop.index} text={said} pieces={pieces} />
          )}
          {result === undefined ? null : result === '' ? (
            <p className="text-xs text-text-3">No output is recorded.</p>
          ) : (
            <div className="overflow-hidden rounded-[4px] border border-line text-text-2">
              <FoldedText
                key={stop.index}
                text={result}
                label={`What came of it in run ${letter}`}
              />
            </div>
          )}
        </>
      )}
    </section>
  )
}

/** Empty where the action gave none; undefined where there is no action to give one. */
function resultOf(stop: Stop | undefined): string | undefined {
  if (stop?.action === undefined) return undefined
  const { text, error } = stop.action.result ?? {}
  return [text, error].find((each) => each !== undefined && each.trim() !== '') ?? ''
}

function titleOf({ action, turn }: Stop): string {
  return action === undefined ? (turn.title ?? 'Message') : actionTitle(action)
}
