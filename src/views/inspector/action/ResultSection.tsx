import { CircleCheck, CircleHelp, CircleSlash, CircleX } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { fileName } from '../../../model/artifact.ts'
import type { Action, ActionStatus } from '../../../model/action.ts'
import { MAX_RESULT_CHARS } from '../../../model/limits.ts'
import { maskText } from '../../../model/secrets/secrets.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { StatusChip } from '../../../ui/facts/StatusChip.tsx'
import type { StatusTone } from '../../../ui/facts/StatusChip.tsx'
import { prettyJson } from './fieldRows.ts'
import { openFile } from '../../shared/fileTarget.ts'
import { Section } from '../Section.tsx'
import { TextBlock } from '../../shared/text/TextBlock.tsx'

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

/** What came of the action, as the record has it. */
export function ResultSection({ action }: { readonly action: Action }): ReactElement {
  const { result, status } = action
  const look = looks[status]
  const reason = look.reason(action)
  const text = result?.text === undefined ? undefined : maskText(result.text)
  const shown = text === undefined ? undefined : (prettyJson(text) ?? text)
  const artifact = result?.artifact
  return (
    <Section
      title="Result"
      aside={
        artifact === undefined ? null : (
          <button
            type="button"
            className="cursor-pointer truncate font-mono text-[11.5px] text-accent hover:underline"
            title="Show the file"
            onClick={() => openFile({ artifact, pointer: 'result', tab: 'response' })}
          >
            {fileName(artifact)}
          </button>
        )
      }
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <StatusChip tone={look.tone} icon={look.icon}>
          {look.word}
        </StatusChip>
        {reason === '' ? null : <span className="text-[12px] text-text-3">{reason}</span>}
      </div>
      {result?.error === undefined ? null : (
        <div className="mt-2">
          <TextBlock text={maskText(result.error)} label="Error" tone="error" />
        </div>
      )}
      {shown === undefined || shown === '' ? null : (
        <div className="mt-2">
          <div className="flex min-h-6 items-center justify-between text-[12px] text-text-3">
            Output
            <CopyButton text={text ?? ''} label="Copy output" />
          </div>
          <TextBlock text={shown} label="Output" />
          {(text ?? '').length < MAX_RESULT_CHARS - 1 ? null : (
            <p className="mt-1 text-[11px] leading-4 text-text-3">
              Cut here; the file holds the whole output.
            </p>
          )}
        </div>
      )}
    </Section>
  )
}
