import type { ReactNode } from 'react'
import {
  UNKNOWN,
  formatCost,
  formatCount,
  formatDuration,
  formatShortCount,
} from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { agreementOf } from '../../../model/compare/againstReference.ts'
import type { Divergence, TableRow } from '../../../model/compare/againstReference.ts'
import { findingCountText } from '../../../model/wording/findingText.ts'
import { chooseReference, removeOther, showBeside } from '../../../state/compare/choose.ts'
import { modelOrAgentOf, nameOf } from '../../../state/library/runValues.ts'
import type { Run } from '../../../state/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { X } from '../../../ui/icons.ts'
import { formatLabels } from '../../shared/formatLabels.ts'
import { RunStatusChip } from '../../shared/RunStatusChip.tsx'
import { RELATION_LOOKS } from '../rows/relations.ts'
import { SideLetter } from '../SideLetter.tsx'
import type { TableEntry } from './tableColumns.ts'

/** A run of the table; its name opens the pair of the reference and it. */
export function EntryRow({ entry }: { readonly entry: TableEntry }) {
  const { run, isReference, row, error } = entry
  const summary = row?.summary ?? run.summary
  const name = oneLine(nameOf(run), 80)
  const alike = row === undefined ? undefined : agreementOf(row)
  return (
    <tr
      data-testid="compared-run"
      data-reference={isReference ? '' : undefined}
      className="h-9 border-b border-line align-middle hover:bg-hover"
    >
      <th scope="row" className="max-w-64 min-w-0 px-2 text-left font-normal">
        <span className="flex min-w-0 items-center gap-2">
          {isReference ? <SideLetter side="a" /> : null}
          {isReference ? (
            <span className="truncate font-mono text-[11.5px] text-text-1" title={name}>
              {name}
            </span>
          ) : (
            <button
              type="button"
              title={`Compare with ${name}`}
              onClick={() => showBeside(run.key)}
              className="min-h-6 cursor-pointer truncate font-mono text-[11.5px] text-accent hover:underline max-md:min-h-11"
            >
              {name}
            </button>
          )}
          <span className="shrink-0 rounded-[4px] bg-hover px-1.5 text-[11px] text-text-2">
            {formatLabels[run.found.format]}
          </span>
        </span>
      </th>
      <Cell isMono title={summary?.provider}>
        {oneLine(modelOrAgentOf(run) ?? UNKNOWN, 40)}
      </Cell>
      <td className="px-2">
        {summary === undefined ? UNKNOWN : <RunStatusChip outcome={summary.outcome} />}
      </td>
      <Cell>{formatCount(summary?.turns)}</Cell>
      <Cell>{formatShortCount(row?.totalTokens)}</Cell>
      <Cell>{formatCost(summary?.usage.cost)}</Cell>
      <Cell>{formatDuration(summary?.durationMs)}</Cell>
      <Cell>{findingsText(run)}</Cell>
      <Cell>{isReference || alike === undefined ? UNKNOWN : `${Math.round(alike * 100)}%`}</Cell>
      <td className="max-w-64 px-2">
        {error === undefined ? (
          <Parting isReference={isReference} row={row} />
        ) : (
          <span className="text-error">{oneLine(error, 160)}</span>
        )}
      </td>
      <td className="w-px px-2 whitespace-nowrap">
        {isReference ? (
          <span className="text-[11px] text-text-3">reference</span>
        ) : (
          <span className="flex items-center gap-1">
            <Button variant="quiet" size="small" onClick={() => chooseReference(run.key)}>
              Make reference
            </Button>
            <IconButton
              label={`Take ${name} out`}
              size="small"
              icon={<X aria-hidden size={14} strokeWidth={1.6} />}
              onClick={() => removeOther(run.key)}
            />
          </span>
        )}
      </td>
    </tr>
  )
}

interface CellProps {
  readonly isMono?: boolean
  readonly title?: string | undefined
  readonly children: ReactNode
}

function Cell({ isMono = false, title, children }: CellProps) {
  return (
    <td
      title={title}
      className={`px-2 whitespace-nowrap ${isMono ? 'font-mono text-[11.5px] text-text-2' : 'text-text-1'}`}
    >
      {children === UNKNOWN ? <span className="text-text-3">{UNKNOWN}</span> : children}
    </td>
  )
}

interface PartingProps {
  readonly isReference: boolean
  readonly row: TableRow | undefined
}

function Parting({ isReference, row }: PartingProps) {
  if (isReference) return <span className="text-text-3">{UNKNOWN}</span>
  if (row === undefined) return <span className="text-text-3">waiting</span>
  const { divergence } = row
  if (divergence === undefined) return <span className="text-text-2">never parts</span>
  const { relation } = divergence
  const { sign, word } = RELATION_LOOKS[relation]
  const labels = [divergence.reference?.label ?? 'nothing', divergence.own?.label ?? 'nothing']
  return (
    <span className="flex min-w-0 items-center gap-2" title={`${word}: ${labels.join(' / ')}`}>
      <span className="shrink-0 text-text-2">{stepText(divergence)}</span>
      <span className="min-w-0 truncate font-mono text-[11.5px] text-text-1">
        {labels[0]}{' '}
        <span aria-label={word} role="img" className="text-accent">
          {sign}
        </span>{' '}
        {labels[1]}
      </span>
    </span>
  )
}

function stepText({ reference, own }: Divergence): string {
  const stop = reference?.stop ?? own?.stop
  return stop === undefined ? '' : `step ${formatCount(stop + 1)}`
}

function findingsText({ findings }: Run): string {
  if (findings === undefined) return UNKNOWN
  const count = findings.error + findings.warning + findings.notice
  return count === 0 ? 'none' : findingCountText(count)
}
