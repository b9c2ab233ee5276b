import type { ReactNode } from 'react'
import { UNKNOWN, formatBytes, formatCount, formatDuration } from '../../lib/text/format.ts'
import { neutralise } from '../../lib/text/text.ts'
import { durationOf } from '../../model/summary.ts'
import { maskText } from '../../model/secrets/secrets.ts'
import { CLOCK_NOTES, timeText } from '../../model/wording/timeText.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { useSecrets } from '../../state/secrets.ts'
import type { Run } from '../../state/session.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { KeyValueList } from '../../ui/facts/KeyValueList.tsx'
import { KeyValueRow } from '../../ui/facts/KeyValueRow.tsx'
import { RunStatusChip } from '../shared/RunStatusChip.tsx'
import { IdRows } from './IdRows.tsx'
import { TotalsTable } from './TotalsTable.tsx'

interface OverviewProps {
  readonly run: Run
  readonly trajectory: Trajectory
}

/** What the run says of itself, and how it was recognised. */
export function Overview({ run, trajectory }: OverviewProps) {
  const revealed = useSecrets((secrets) => secrets.revealed)
  const { outcome, task, model, agent, tools, declaredDisplay, clock } = trajectory
  const { found } = run
  const time = (at: number | undefined): string =>
    at === undefined ? UNKNOWN : timeText(at, clock)
  const shownTask = task === undefined ? undefined : neutralise(revealed ? task : maskText(task))
  return (
    <div className="grid gap-5">
      <Part
        title="Task"
        action={
          task === undefined ? undefined : <CopyButton label="Copy task" text={shownTask ?? ''} />
        }
      >
        {shownTask === undefined ? (
          <p className="text-xs text-text-3">No task is recorded.</p>
        ) : (
          <p
            // A long task has its own scroll box, which must be reachable by keyboard.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            className="max-h-40 max-w-[90ch] overflow-y-auto text-[13px] leading-[19px] [overflow-wrap:anywhere] whitespace-pre-wrap"
          >
            {shownTask}
          </p>
        )}
      </Part>
      <div className="grid gap-5 md:grid-cols-2">
        <Part
          title="Trajectory id"
          action={<CopyButton label="Copy trajectory id" text={trajectory.id} />}
        >
          <IdRows id={trajectory.id} />
        </Part>
        <Part title="Outcome">
          <KeyValueList>
            <KeyValueRow
              name="Status"
              value={<RunStatusChip outcome={outcome} />}
              note={outcome.source}
            />
            {outcome.note === undefined ? null : (
              <KeyValueRow name="" value={neutralise(outcome.note)} />
            )}
            <KeyValueRow name="Started" value={time(trajectory.startedAt)} />
            <KeyValueRow name="Ended" value={time(trajectory.endedAt)} />
            <KeyValueRow name="Duration" value={formatDuration(durationOf(trajectory))} />
            <KeyValueRow name="Clock" value={CLOCK_NOTES[clock]} />
          </KeyValueList>
        </Part>
        <Part title="Agent">
          <KeyValueList>
            <KeyValueRow name="Model" value={text(model)} mono />
            <KeyValueRow name="Agent" value={text(agent)} mono />
            <KeyValueRow
              name="Display"
              value={
                declaredDisplay === undefined
                  ? undefined
                  : `${declaredDisplay.width} × ${declaredDisplay.height}`
              }
              {...(declaredDisplay === undefined ? {} : { note: 'declared to the model' })}
              mono
            />
            <KeyValueRow
              name="Tools"
              value={tools.length === 0 ? undefined : neutralise(tools.join(', '))}
              mono
            />
          </KeyValueList>
        </Part>
        <Part title="Record">
          <KeyValueList>
            <KeyValueRow name="Written by" value={trajectory.writer} />
            <KeyValueRow
              name="Folder"
              value={found.root === '' ? 'top of the drop' : neutralise(found.root)}
              mono
            />
            <KeyValueRow
              name="Files"
              value={`${formatCount(found.files)}, ${formatBytes(found.bytes)}`}
            />
            <KeyValueRow name="Known by" value={found.reasons.map(neutralise).join(', ')} />
            <KeyValueRow name="Fingerprint" value={neutralise(trajectory.fingerprint)} mono />
          </KeyValueList>
        </Part>
      </div>
      <Part title="Totals">
        <TotalsTable trajectory={trajectory} />
      </Part>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

function Part({ title, action, children }: PartProps) {
  return (
    <section className="min-w-0">
      <div className="mb-1 flex h-6 items-center gap-1">
        <h3 className="text-xs font-semibold">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  )
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : neutralise(value)
}
