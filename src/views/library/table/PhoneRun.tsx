import type { ReactNode } from 'react'
import { UNKNOWN, formatCount, formatDuration, formatEstimate } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { findingCountText } from '../../../model/wording/findingText.ts'
import {
  decisionsOf,
  estimateOfRun,
  modelOrAgentOf,
  statusOf,
  taskOf,
} from '../../../state/library/runValues.ts'
import { usePrices } from '../../../state/prices/prices.ts'
import type { Run } from '../../../state/session.ts'
import { formatLabels } from '../../shared/formatLabels.ts'
import { RunNameCell } from './RunNameCell.tsx'
import { StatusTag } from './StatusTag.tsx'
import { Unknown } from './Unknown.tsx'

/** A run in three lines: what has no column of its own on a phone stands under the name. */
export function PhoneRun({ run }: { readonly run: Run }) {
  const task = taskOf(run)
  // What is estimated changes without the run.
  usePrices((prices) => prices.book)
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <span className="flex min-w-0 items-center gap-2">
        <StatusTag status={statusOf(run)} title={run.summary?.outcome.note} iconOnly />
        <RunNameCell run={run} />
      </span>
      <span className="truncate text-text-2">
        {task === undefined ? (
          <Unknown run={run} title="No task is recorded" />
        ) : (
          oneLine(task.text, 120)
        )}
      </span>
      <span className="truncate text-[11px] leading-4 text-text-3">{figuresOf(run)}</span>
    </span>
  )
}

/** `Cua, claude-sonnet-4, 17 turns, 2:36, 1 denied`: what is known of it. */
function figuresOf(run: Run): ReactNode {
  const turns = run.summary?.turns
  const duration = formatDuration(run.summary?.durationMs)
  const model = modelOrAgentOf(run)
  const note = run.summary?.outcome.note
  const denied = decisionsOf(run, 'denied') ?? 0
  const escalated = decisionsOf(run, 'escalated') ?? 0
  const { error = 0, warning = 0, notice = 0 } = run.findings ?? {}
  const estimate = estimateOfRun(run)?.sum
  const found = error + warning + notice
  const parts = [
    formatLabels[run.found.format],
    ...(turns === undefined ? [] : [`${formatCount(turns)} ${turns === 1 ? 'turn' : 'turns'}`]),
    ...(duration === UNKNOWN ? [] : [duration]),
    ...(estimate === undefined ? [] : [`${formatEstimate(estimate)} estimated`]),
    ...(denied === 0 ? [] : [`${formatCount(denied)} denied`]),
    ...(escalated === 0 ? [] : [`${formatCount(escalated)} escalated`]),
    ...(found === 0 ? [] : [findingCountText(found)]),
    ...(model === undefined ? [] : [oneLine(model, 40)]),
    ...(note === undefined ? [] : [oneLine(note, 120)]),
  ]
  return parts.join(' · ')
}
