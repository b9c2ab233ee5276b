import { CircleCheck, CircleHelp, CircleSlash, CircleX } from '../../../ui/icons.ts'
import type { ReactElement, ReactNode } from 'react'
import { fileName } from '../../../model/artifact.ts'
import { terminalText } from '../../../lib/text/terminalText.ts'
import type { Action, ActionResult, ActionStatus } from '../../../model/action.ts'
import { MAX_RESULT_CHARS } from '../../../model/limits.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { StatusChip } from '../../../ui/facts/StatusChip.tsx'
import type { StatusTone } from '../../../ui/facts/StatusChip.tsx'
import { prettyJson } from '../../shared/content/prettyJson.ts'
import { TerminalBlock } from '../../shared/content/TerminalBlock.tsx'
import { openFile } from '../../shared/fileTarget.ts'
import { Section } from '../Section.tsx'
import { CutNote } from '../../shared/text/CutNote.tsx'
import { TextBlock } from '../../shared/text/TextBlock.tsx'
import { useShownText } from '../../shared/text/useShownText.ts'

interface StatusLook {
  readonly tone: StatusTone
  readonly icon: ReactNode
  readonly word: string
  readonly reason: (action: Action) => string
}

const looks: Record<ActionStatus, StatusLook> = {
  done: {
    tone: 'success',
    icon: <CircleCheck aria-hidden size={12} strokeWidth={1.6} />,
    word: 'completed',
    reason: ({ result }) =>
      result === undefined ? 'A screenshot follows it; the record holds no result.' : '',
  },
  failed: {
    tone: 'error',
    icon: <CircleX aria-hidden size={12} strokeWidth={1.6} />,
    word: 'failed',
    reason: () => '',
  },
  'not-executed': {
    tone: 'neutral',
    icon: <CircleSlash aria-hidden size={12} strokeWidth={1.6} />,
    word: 'not executed',
    reason: () => 'The run went on, or ended, without a trace of it.',
  },
  unknown: {
    tone: 'neutral',
    icon: <CircleHelp aria-hidden size={12} strokeWidth={1.6} />,
    word: 'unknown',
    reason: () => 'The record does not tell what came of it.',
  },
}

interface ResultSectionProps {
  readonly action: Action
  /** What its screens tell, which no record says. */
  readonly effect: ReactNode
}

/** What came of the action, as the record has it. */
export function ResultSection({ action, effect }: ResultSectionProps): ReactElement {
  const { result, status } = action
  const look = looks[status]
  const reason = look.reason(action)
  return (
    <Section title="Result" aside={<ResultLink action={action} />}>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <StatusChip tone={look.tone} icon={look.icon}>
          {look.word}
        </StatusChip>
        {reason === '' ? null : <span className="text-[12px] text-text-3">{reason}</span>}
      </div>
      {effect}
      {result === undefined ? null : action.intent.kind === 'shell' ? (
        <div className="mt-2">
          <TerminalBlock output={result.text} error={result.error} exitCode={result.exitCode} />
        </div>
      ) : (
        <ResultTexts result={result} />
      )}
      <CutNote
        chars={result?.text?.length ?? 0}
        limit={MAX_RESULT_CHARS}
        artifact={result?.artifact}
        pointer={pointerOf(action)}
      />
    </Section>
  )
}

function ResultTexts({ result }: { readonly result: ActionResult }): ReactElement {
  const show = useShownText()
  const error = result.error === undefined ? '' : terminalText(show(result.error))
  const text = result.text === undefined ? '' : terminalText(show(result.text))
  return (
    <>
      {error === '' ? null : (
        <div className="mt-2">
          <TextBlock text={error} label="Error" tone="error" />
        </div>
      )}
      {text === '' ? null : (
        <div className="mt-2">
          <div className="flex min-h-6 items-center justify-between text-[12px] text-text-3">
            Output
            <CopyButton text={text} label="Copy output" />
          </div>
          <TextBlock text={prettyJson(text) ?? text} label="Output" />
        </div>
      )}
    </>
  )
}

function ResultLink({ action }: { readonly action: Action }): ReactElement | null {
  const artifact = action.result?.artifact
  if (artifact === undefined) return null
  const pointer = pointerOf(action)
  // A file of its own stands among the answers; the file of the whole run does not.
  const tab = pointer === undefined ? 'response' : 'raw'
  return (
    <button
      type="button"
      className="cursor-pointer truncate font-mono text-[11.5px] text-accent hover:underline"
      title="Show the file"
      onClick={() => openFile({ artifact, pointer: pointer ?? 'result', tab })}
    >
      {fileName(artifact)}
    </button>
  )
}

/** Where the result stands in a file that holds the action as well. */
function pointerOf({ result, origin }: Action): string | undefined {
  return origin !== undefined && origin.artifact === result?.artifact ? origin.pointer : undefined
}
