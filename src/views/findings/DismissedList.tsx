import { EyeOff } from '../../ui/icons.ts'
import { scopeKey } from '../../model/dismissals.ts'
import type { DismissedGroup } from '../../model/dismissals.ts'
import { findingCountText } from '../../model/wording/findingText.ts'
import { kindLabel, restore } from '../../state/findings/dismiss.ts'
import { useDismissals } from '../../state/findings/dismissals.ts'
import { Button } from '../../ui/Button.tsx'
import { RecordedText } from '../shared/text/RecordedText.tsx'

/** One line each; more are restored together. */
const MOST = 50

/** What the person dismissed, each to be taken back; it stays here after a reload. */
export function DismissedList({ groups }: { readonly groups: readonly DismissedGroup[] }) {
  const isKept = useDismissals(({ status }) => status !== 'blocked')
  return (
    <section aria-label="Dismissed findings" className="flex flex-col gap-1.5 px-2.5 py-2">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-[11px] text-text-2">Dismissed</h3>
        <Button
          size="small"
          variant="quiet"
          onClick={() => restore(groups.map(({ scope }) => scope))}
        >
          Restore all
        </Button>
      </div>
      <ul className="flex flex-col gap-1">
        {groups.slice(0, MOST).map((group) => (
          <li
            key={scopeKey(group.scope)}
            data-testid="dismissed-finding"
            data-scope={group.scope.kind}
            className="flex items-center gap-2 rounded-[6px] border border-dashed border-line-strong py-0.5 pr-0.5 pl-2.5 text-xs text-text-2"
          >
            <EyeOff aria-hidden size={14} strokeWidth={1.6} className="shrink-0" />
            <span className="min-w-0 flex-1 truncate" title={titleOf(group)}>
              <RecordedText text={titleOf(group)} />
            </span>
            <Button
              size="small"
              variant="quiet"
              className="text-accent!"
              aria-label={`Undo: ${titleOf(group)}`}
              onClick={() => restore([group.scope])}
            >
              Undo
            </Button>
          </li>
        ))}
      </ul>
      {isKept ? null : (
        <p className="text-[11px] leading-4 text-warning">
          This browser keeps nothing for this page: what is dismissed comes back with a reload.
        </p>
      )}
    </section>
  )
}

function titleOf({ scope, findings }: DismissedGroup): string {
  const count = findingCountText(findings.length)
  switch (scope.kind) {
    case 'run':
      return `All of this run, ${count}`
    case 'kind':
      return `${kindLabel(scope.finding)}, ${count}`
    case 'everywhere':
      return `${kindLabel(scope.finding)} in every run, ${count}`
    default:
      return `${findings[0]?.title ?? ''}, turn ${(findings[0]?.turn ?? 0) + 1}`
  }
}
