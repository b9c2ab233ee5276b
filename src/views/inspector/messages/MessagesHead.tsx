import type { ReactElement, ReactNode } from 'react'
import type { CallChanges } from '../../../model/calls/callChanges.ts'
import { changeSettings } from '../../../state/settings.ts'
import { Switch } from '../../../ui/Switch.tsx'
import { agreementText, aloneText, summaryText } from './changeWords.ts'

interface MessagesHeadProps {
  readonly changes: CallChanges | undefined
  /** Why there are no changes. */
  readonly error: string | undefined
  readonly writer: string
  readonly onlyNew: boolean
  /** Stands first, where request and response are shown beside it. */
  readonly title?: ReactNode
}

/** What is new in one line, and the switch that shows the rest. */
export function MessagesHead(props: MessagesHeadProps): ReactElement {
  const { changes, onlyNew, title } = props
  const isCompared = changes?.kind === 'compared'
  // Where the prompt cache does not end inside the list, its line has no place there.
  const recorded =
    isCompared && changes.broken === undefined ? agreementText(changes.cache) : undefined
  const summary = (
    <p role="status" className="min-w-0 flex-1 text-[12px] leading-4 text-text-2">
      {summaryOf(props)}
    </p>
  )
  return (
    <div className="shrink-0 border-b border-line px-3 py-1">
      <div className="flex min-h-7 flex-wrap items-center gap-x-3">
        {title === undefined ? summary : <div className="flex-1">{title}</div>}
        {isCompared ? (
          <Switch
            label="Only what is new in this call"
            checked={onlyNew}
            onChange={(checked) => changeSettings({ onlyNewMessages: checked })}
          />
        ) : null}
      </div>
      {title === undefined ? null : <div className="flex pb-1">{summary}</div>}
      {recorded === undefined ? null : (
        <p className="pb-1 text-[11px] leading-4 text-text-3">{recorded}</p>
      )}
    </div>
  )
}

function summaryOf({ changes, error, writer }: MessagesHeadProps): string {
  if (changes?.kind === 'compared') return summaryText(changes)
  if (changes !== undefined) return aloneText(changes, writer)
  return error === undefined
    ? 'Comparing with the call before'
    : `What is new could not be told: ${error}`
}
