import type { ReactElement } from 'react'
import { neutralise, oneLine } from '../../../lib/text/text.ts'
import type { ParameterChange } from '../../../model/calls/parameterChanges.ts'
import { cutText } from '../../../model/limits.ts'
import { ChangeBadge } from './ChangeBadge.tsx'
import { ChangedText } from './ChangedText.tsx'

interface ParameterRowProps {
  readonly change: ParameterChange
  readonly open: boolean
  readonly onToggle: () => void
}

const MAX_CHARS = 300

/** A tool, a model or a setting that the call sent otherwise than the one before. */
export function ParameterRow({ change, open, onToggle }: ParameterRowProps): ReactElement {
  const { name, before, after } = change
  const mark = before === undefined ? 'new' : after === undefined ? 'removed' : 'changed'
  const text = (after ?? before)?.text ?? ''
  const shown = neutralise(cutText(text, MAX_CHARS))
  return (
    <div className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2 border-b border-line px-3 py-2">
      <span className="pt-px text-right font-mono text-[11px] leading-[18px] text-text-3">–</span>
      <div className="min-w-0">
        <p className="mb-1 flex items-center gap-1.5">
          <bdi className="truncate font-mono text-[11.5px] text-text-1" title={name}>
            {oneLine(name, 100)}
          </bdi>
          <ChangeBadge mark={mark} />
          <span className="ml-auto text-[11px] whitespace-nowrap text-text-3">
            {change.inPrompt ? 'before all messages' : 'setting'}
          </span>
        </p>
        {before !== undefined && after !== undefined ? (
          <ChangedText
            before={before.text}
            after={after.text}
            mono
            open={open}
            onToggle={onToggle}
          />
        ) : (
          <p className="font-mono text-[11.5px] leading-4 [overflow-wrap:anywhere] whitespace-pre-wrap text-text-2">
            {mark === 'removed' ? <del className="text-error">{shown}</del> : shown}
            {text.length > MAX_CHARS ? '…' : ''}
          </p>
        )}
      </div>
    </div>
  )
}
