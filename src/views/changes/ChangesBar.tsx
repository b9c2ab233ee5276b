import { ListFilter } from 'lucide-react'
import { DECISION_EFFECTS } from '../../model/decision.ts'
import { CHANGE_KINDS, CHANGE_TITLES } from '../../model/changes/change.ts'
import { changeDecisionOf, changeKindOf } from '../../model/changes/changeFilter.ts'
import type { ChangeFilter } from '../../model/changes/changeFilter.ts'
import { EFFECT_TITLES } from '../../model/wording/decisionText.ts'
import { SegmentedControl } from '../../ui/tabs/SegmentedControl.tsx'
import type { ChangeItem, Grouping } from './changeItems.ts'
import { ExportMenu } from './ExportMenu.tsx'
import type { Scope } from './useChangeRuns.ts'

interface ChangesBarProps {
  readonly scope: Scope
  readonly onScope: (scope: Scope) => void
  readonly several: boolean
  readonly grouping: Grouping
  readonly onGrouping: (grouping: Grouping) => void
  readonly filter: ChangeFilter
  readonly onFilter: (filter: ChangeFilter) => void
  readonly items: readonly ChangeItem[]
  /** What is shown of what, and how far reading has come. */
  readonly count: string
}

const SCOPES = [
  { id: 'run', label: 'This run' },
  { id: 'all', label: 'All runs' },
] as const
const GROUPINGS = [
  { id: 'turn', label: 'By turn' },
  { id: 'file', label: 'By file' },
] as const

const field = 'h-7 rounded-[6px] border border-line-strong bg-bg text-xs text-text-1 max-md:h-11'

/** Of which runs, in which order, and which of the changes. */
export function ChangesBar(props: ChangesBarProps) {
  const { scope, onScope, several, grouping, onGrouping, filter, onFilter, items, count } = props
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b border-line bg-panel px-3 py-1.5">
      {several ? (
        <SegmentedControl
          name="Runs"
          segments={SCOPES}
          selected={scope}
          onSelect={onScope}
          className="max-md:h-11"
        />
      ) : null}
      <SegmentedControl
        name="Order"
        segments={GROUPINGS}
        selected={grouping}
        onSelect={onGrouping}
        className="max-md:h-11"
      />
      <div className="relative w-56 max-md:w-full">
        <ListFilter
          aria-hidden
          size={14}
          strokeWidth={1.6}
          className="pointer-events-none absolute inset-y-0 left-2 my-auto text-text-3"
        />
        <input
          type="search"
          aria-label="Filter by path, command, address or thought"
          placeholder="Path, command, thought"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
          className={`${field} w-full pr-2 pl-7`}
        />
      </div>
      <label className={`${field} flex items-center gap-1.5 pl-2.5 max-md:min-w-0 max-md:flex-1`}>
        <span className="text-text-2">Kind</span>
        <select
          value={filter.kind}
          onChange={(event) =>
            onFilter({ ...filter, kind: changeKindOf(event.currentTarget.value) })
          }
          className="h-full min-w-0 rounded-[6px] bg-bg pr-1 font-[550] text-text-1 max-md:flex-1"
        >
          <option value="any">any</option>
          <option value="files">all of files</option>
          {CHANGE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {CHANGE_TITLES[kind].toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <label className={`${field} flex items-center gap-1.5 pl-2.5 max-md:min-w-0 max-md:flex-1`}>
        <span className="text-text-2">Decision</span>
        <select
          value={filter.decision}
          onChange={(event) =>
            onFilter({ ...filter, decision: changeDecisionOf(event.currentTarget.value) })
          }
          className="h-full min-w-0 rounded-[6px] bg-bg pr-1 font-[550] text-text-1 max-md:flex-1"
        >
          <option value="any">any</option>
          {DECISION_EFFECTS.map((effect) => (
            <option key={effect} value={effect}>
              {EFFECT_TITLES[effect].toLowerCase()}
            </option>
          ))}
          <option value="none">none</option>
        </select>
      </label>
      <div className="ml-auto flex items-center gap-2 text-xs text-text-2">
        <span role="status">{count}</span>
        <ExportMenu items={items} />
      </div>
    </div>
  )
}
