import { CircleAlert } from '../../ui/icons.ts'
import { useState } from 'react'
import { neutralise } from '../../lib/text/text.ts'
import type { Refusal } from '../../model/refusal.ts'
import { dismissRefusals } from '../../state/opening/open.ts'
import { choose } from '../../state/opening/openFrom.ts'
import type { Drop } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from './Card.tsx'
import { DropDialog } from '../shared/DropDialog.tsx'
import type { DropDialogKind } from '../shared/DropDialog.tsx'
import { reportText } from './reportText.ts'
import { useCopy } from './useCopy.ts'

interface RefusalCardProps {
  readonly drop: Drop
  readonly refusal: Refusal
}

/** What was found, what was expected, what to try. */
export function RefusalCard({ drop, refusal }: RefusalCardProps) {
  const [dialog, setDialog] = useState<DropDialogKind>()
  const { said, copy } = useCopy('Copy report')
  const close = (): void => setDialog(undefined)
  const hasFiles = drop.listed && refusal.code !== 'empty'
  return (
    <Card
      role="alert"
      tone="error"
      icon={<CircleAlert aria-hidden size={14} strokeWidth={1.6} className="text-error" />}
      title={neutralise(refusal.title)}
      closeLabel={`Dismiss ${neutralise(drop.name)}`}
      onClose={() => dismissRefusals(drop.id)}
    >
      <dl className="mt-2 grid grid-cols-[68px_1fr] gap-x-2 gap-y-1 pl-[22px] text-xs [overflow-wrap:anywhere]">
        <dt className="text-text-3">Found</dt>
        <dd className="text-text-1">{neutralise(refusal.found)}</dd>
        <dt className="text-text-3">Expected</dt>
        <dd className="text-text-1">{neutralise(refusal.expected)}</dd>
        <dt className="text-text-3">Try</dt>
        <dd className="text-text-1">
          {refusal.tries.map((step) => (
            <p key={step}>{neutralise(step)}</p>
          ))}
        </dd>
      </dl>
      <div className="mt-3 flex flex-wrap gap-1">
        <Button onClick={() => void choose('folder')}>Choose another folder</Button>
        {hasFiles ? (
          <Button variant="quiet" onClick={() => setDialog('files')}>
            Show file list
          </Button>
        ) : null}
        <Button variant="quiet" onClick={() => void copy(reportText(drop.name, [refusal]))}>
          {said}
        </Button>
        {hasFiles ? (
          <Button variant="quiet" onClick={() => setDialog('open-as')}>
            Open as…
          </Button>
        ) : null}
      </div>
      {dialog === undefined ? null : <DropDialog kind={dialog} drop={drop} onClose={close} />}
    </Card>
  )
}
