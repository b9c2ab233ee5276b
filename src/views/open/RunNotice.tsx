import { CircleAlert, RefreshCw } from '../../ui/icons.ts'
import { useState } from 'react'
import { neutralise, oneLine } from '../../lib/text/text.ts'
import { useCurrentRun } from '../../state/current.ts'
import { canOpenAgain, openAgain, openRun, switchSource } from '../../state/opening/open.ts'
import { choose } from '../../state/opening/openFrom.ts'
import { changeRun, useSession } from '../../state/session.ts'
import type { Run } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from './Card.tsx'
import { DropDialog } from '../shared/DropDialog.tsx'
import type { DropDialogKind } from '../shared/DropDialog.tsx'
import { useCopy } from './useCopy.ts'

/** What is wrong with the run on screen: it changed on disk, or it could not be read. */
export function RunNotice() {
  const run = useCurrentRun()
  const [hidden, setHidden] = useState<Run['phase']>()
  if (run === undefined) return null
  if (run.stale) return <Stale run={run} />
  if (run.phase.kind !== 'failed' || hidden === run.phase) return null
  return <Failed run={run} message={run.phase.message} onClose={() => setHidden(run.phase)} />
}

function Stale({ run }: { readonly run: Run }) {
  const drop = run.found.drop
  const others = run.alsoIn
  return (
    <Card
      role="alert"
      tone="error"
      icon={<RefreshCw aria-hidden size={14} strokeWidth={1.6} className="text-error" />}
      title="Files of this run changed"
      closeLabel="Dismiss"
      onClose={() => changeRun(run.key, { stale: false })}
    >
      <p className="mt-1 pl-[22px] text-xs text-text-2">
        A file of this run changed or vanished on disk since it was opened. What was read stays;
        your place is kept when it is reopened.
      </p>
      <div className="mt-2 flex flex-wrap gap-1 pl-[22px]">
        {canOpenAgain(drop) ? (
          <Button variant="primary" onClick={() => void openAgain(drop, performance.now())}>
            Reopen
          </Button>
        ) : (
          <Button onClick={() => void choose('folder')}>Choose the folder again</Button>
        )}
        {others.map((found) => (
          <Button key={found.run} onClick={() => void switchSource(run.key, found.run)}>
            Read it from <DropName drop={found.drop} />
          </Button>
        ))}
      </div>
    </Card>
  )
}

function DropName({ drop }: { readonly drop: string }) {
  const name = useSession(({ drops }) => drops.find(({ id }) => id === drop)?.name)
  return <span className="font-mono">{oneLine(name ?? 'the other drop', 40)}</span>
}

interface FailedProps {
  readonly run: Run
  readonly message: string
  readonly onClose: () => void
}

function Failed({ run, message, onClose }: FailedProps) {
  const drop = useSession(({ drops }) => drops.find(({ id }) => id === run.found.drop))
  const [dialog, setDialog] = useState<DropDialogKind>()
  const { said, copy } = useCopy('Copy report')
  const root = run.found.root === '' ? (drop?.name ?? 'the drop') : run.found.root
  const lines = [
    ['Found', `${root}: ${message}`],
    [
      'Expected',
      `a run of the layout ${run.found.layout}, detected by ${run.found.reasons.join(', ')}`,
    ],
    ['Try', 'Read it once more, or look at its files: it may still be being written or copied.'],
  ] as const
  const close = (): void => setDialog(undefined)
  return (
    <Card
      role="alert"
      tone="error"
      icon={<CircleAlert aria-hidden size={14} strokeWidth={1.6} className="text-error" />}
      title={
        run.trajectory === undefined
          ? 'This run could not be read'
          : 'The rest of this run could not be read'
      }
      closeLabel="Dismiss"
      onClose={onClose}
    >
      <dl className="mt-2 grid grid-cols-[68px_1fr] gap-x-2 gap-y-1 pl-[22px] text-xs [overflow-wrap:anywhere]">
        {lines.map(([term, text]) => (
          <div key={term} className="contents">
            <dt className="text-text-3">{term}</dt>
            <dd>{neutralise(text)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap gap-1 pl-[22px]">
        <Button onClick={() => void openRun(run.key)}>Read again</Button>
        <Button variant="quiet" onClick={() => setDialog('files')}>
          Show file list
        </Button>
        <Button variant="quiet" onClick={() => setDialog('open-as')}>
          Open as…
        </Button>
        <Button
          variant="quiet"
          onClick={() => void copy(lines.map(([term, text]) => `${term}: ${text}`).join('\n'))}
        >
          {said}
        </Button>
      </div>
      {dialog === undefined || drop === undefined ? null : (
        <DropDialog kind={dialog} drop={drop} onClose={close} />
      )}
    </Card>
  )
}
