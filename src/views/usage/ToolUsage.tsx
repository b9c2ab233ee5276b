import { useMemo, useState } from 'react'
import { formatCount, formatDuration } from '../../lib/text/format.ts'
import { oneLine } from '../../lib/text/text.ts'
import { successRate, sumTools, toolUsage } from '../../model/figures/toolUsage.ts'
import type { ToolUse } from '../../model/figures/toolUsage.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { useActivity } from '../../state/changes/activity.ts'
import { useGatherActivity } from '../../state/changes/useGatherActivity.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/tabs/SegmentedControl.tsx'
import { ActionGlyph } from '../shared/ActionGlyph.tsx'

type Scope = 'run' | 'all'

const SCOPES = [
  { id: 'run', label: 'This run' },
  { id: 'all', label: 'All runs' },
] as const

const FEW = 12
const COLUMNS = ['Calls', 'Done', 'Failed', 'Not executed', 'Success', 'Time', 'Mean'] as const

/** Which tools, how often, how that went and how long it took; of this run or of all. */
export function ToolUsage({ trajectory }: { readonly trajectory: Trajectory }) {
  const several = useSession(({ runs }) => runs.length > 1)
  const [wanted, setScope] = useState<Scope>('run')
  const [open, setOpen] = useState(false)
  const scope = several ? wanted : 'run'
  const { uses, remark } = useTools(trajectory, scope)
  const shown = open ? uses : uses.slice(0, FEW)
  return (
    <section aria-label="Tools" className="border-t border-line bg-panel px-3 pt-2 pb-2">
      <header className="mb-1 flex min-h-7 flex-wrap items-center gap-2">
        <h3 className="text-[12px] font-semibold">Tools</h3>
        <p className="text-[12px] text-text-3" role="status">
          {remark}
        </p>
        {several ? (
          <SegmentedControl
            name="Tools of"
            segments={SCOPES}
            selected={scope}
            onSelect={setScope}
            className="ml-auto max-md:h-11"
          />
        ) : null}
      </header>
      <div
        role="region"
        aria-label="Table of tools"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls on a phone
        tabIndex={0}
        className="overflow-x-auto focus-visible:-outline-offset-2"
      >
        <table className="w-full min-w-[600px] text-[12px]">
          <thead>
            <tr className="h-6 text-[11px] text-text-3 [&>th]:font-normal">
              <th scope="col" className="text-left">
                Tool
              </th>
              {COLUMNS.map((name) => (
                <th key={name} scope="col" className="w-24 text-right">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((use) => (
              <ToolRow key={use.name} use={use} />
            ))}
          </tbody>
        </table>
      </div>
      {uses.length > FEW ? (
        <Button size="small" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show fewer' : `Show all ${formatCount(uses.length)} tools`}
        </Button>
      ) : null}
    </section>
  )
}

function ToolRow({ use }: { readonly use: ToolUse }) {
  const { name, kind, calls, done, failed, notExecuted, ms, timed } = use
  const rate = successRate(use)
  return (
    <tr className="h-7 border-t border-line" data-testid="tool-use" data-tool={name}>
      <th scope="row" className="text-left font-normal">
        <span className="flex items-center gap-2">
          <ActionGlyph kind={kind} className="shrink-0 text-text-3" />
          <span className="max-w-72 truncate font-mono" title={oneLine(name, 100)}>
            {oneLine(name, 60)}
          </span>
        </span>
      </th>
      <td className="text-right">{formatCount(calls)}</td>
      <td className="text-right text-text-2">{formatCount(done)}</td>
      <td className={failed > 0 ? 'text-right text-error' : 'text-right text-text-3'}>
        {formatCount(failed)}
      </td>
      <td className="text-right text-text-3">{formatCount(notExecuted)}</td>
      <td className={rate === undefined ? 'text-right text-text-3' : 'text-right'}>
        {rate !== undefined
          ? percent(rate)
          : notExecuted === calls
            ? 'none executed'
            : 'not recorded'}
      </td>
      <td className="text-right text-text-2">{formatDuration(timed === 0 ? undefined : ms)}</td>
      <td className="text-right text-text-2">
        {formatDuration(timed === 0 ? undefined : ms / timed)}
      </td>
    </tr>
  )
}

/** One call that failed of a thousand is not 100%. */
function percent(rate: number): string {
  const rounded = Math.round(rate * 100)
  return rounded === 100 && rate < 1 ? '>99%' : `${rounded}%`
}

function useTools(trajectory: Trajectory, scope: Scope) {
  useGatherActivity(scope === 'all')
  const runs = useSession((session) => session.runs)
  const byRun = useActivity((activity) => activity.byRun)
  return useMemo(() => {
    if (scope === 'run') {
      const uses = toolUsage(trajectory)
      return { uses, remark: remarkOf(uses, '') }
    }
    const known = runs.flatMap(({ key }) => byRun.get(key)?.tools ?? [])
    const read = runs.filter(({ key }) => byRun.has(key)).length
    const uses = sumTools(known)
    return {
      uses,
      remark: remarkOf(uses, ` in ${formatCount(read)} of ${formatCount(runs.length)} runs`),
    }
  }, [trajectory, scope, runs, byRun])
}

function remarkOf(uses: readonly ToolUse[], where: string): string {
  const calls = uses.reduce((sum, use) => sum + use.calls, 0)
  const tools = `${formatCount(uses.length)} ${uses.length === 1 ? 'tool' : 'tools'}`
  return `${formatCount(calls)} ${calls === 1 ? 'call' : 'calls'} of ${tools}${where}`
}
