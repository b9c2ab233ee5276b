import { CircleSlash } from '../../ui/icons.ts'
import { neutralise } from '../../lib/text/text.ts'
import { canOpenAgain, closeDrop, openAgain } from '../../state/opening/open.ts'
import type { Drop } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from './Card.tsx'
import { ProgressCard } from './ProgressCard.tsx'
import { RefusalCard } from './RefusalCard.tsx'

/** More than these say nothing new. */
const MOST_SHOWN = 5

/** What there is to say about a drop: nothing, once it is open. */
export function DropCard({ drop }: { readonly drop: Drop }) {
  const { phase } = drop
  if (phase.kind === 'opening') return <ProgressCard drop={drop} progress={phase.progress} />
  if (phase.kind === 'cancelled') return <Cancelled drop={drop} />
  const refusals = phase.kind === 'open' ? phase.listing.refusals : phase.refusals
  return refusals
    .slice(0, MOST_SHOWN)
    .map((refusal, index) => <RefusalCard key={index} drop={drop} refusal={refusal} />)
}

function Cancelled({ drop }: { readonly drop: Drop }) {
  const name = neutralise(drop.name)
  return (
    <Card
      role="status"
      icon={<CircleSlash aria-hidden size={14} strokeWidth={1.6} className="text-text-3" />}
      title={`Reading ${name} was cancelled`}
      closeLabel={`Dismiss ${name}`}
      onClose={() => closeDrop(drop.id)}
    >
      <p className="mt-1 pl-[22px] text-xs text-text-2">Nothing of it was opened.</p>
      {canOpenAgain(drop.id) ? (
        <div className="mt-2 pl-[22px]">
          <Button onClick={() => void openAgain(drop.id, performance.now())}>Open it again</Button>
        </div>
      ) : null}
    </Card>
  )
}
