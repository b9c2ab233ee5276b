import type { ReactNode } from 'react'
import { UNKNOWN, formatCount } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { RunComparison } from '../../../model/compare/compareRuns.ts'
import type { Outcome } from '../../../model/trajectory.ts'
import { RunStatusChip } from '../../shared/RunStatusChip.tsx'

/** Tools of one run alone that are named; the rest are counted. */
const MOST_TOOLS = 12

/** How both ended, in what they were set up otherwise, and tools that only one used. */
export function SetUp({ comparison }: { readonly comparison: RunComparison }) {
  const { outcomes, differences, tools } = comparison
  const { onlyA, onlyB, both } = tools
  return (
    <table className="w-full table-fixed border-collapse border-t border-line text-xs">
      <caption className="sr-only">Outcome, set-up and tools of both runs</caption>
      <colgroup>
        <col className="w-36 max-md:w-24" />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr className="border-b border-line text-left text-text-2">
          <th scope="col" className="h-[25px] px-3 font-normal">
            <span className="sr-only">What</span>
          </th>
          <th scope="col" className="px-3 font-normal">
            A
          </th>
          <th scope="col" className="px-3 font-normal">
            B
          </th>
        </tr>
      </thead>
      <tbody>
        <Line
          label="Outcome"
          a={<OutcomeCell outcome={outcomes.a} />}
          b={<OutcomeCell outcome={outcomes.b} />}
        />
        {differences.map(({ label, kind, a, b }) => (
          <Line
            key={`${kind} ${label}`}
            label={oneLine(label, 40)}
            a={<Value text={a} />}
            b={<Value text={b} />}
          />
        ))}
        {onlyA.length === 0 && onlyB.length === 0 ? null : (
          <Line
            label="Tools of one only"
            a={<Tools names={onlyA.map(({ name }) => name)} />}
            b={<Tools names={onlyB.map(({ name }) => name)} />}
          />
        )}
        {both.length === 0 ? null : (
          <tr>
            <th scope="row" className="h-[25px] px-3 text-left font-normal text-text-2">
              Tools of both
            </th>
            <td colSpan={2} className="truncate px-3 font-mono text-[11.5px] text-text-2">
              {both
                .slice(0, MOST_TOOLS)
                .map(({ a }) => oneLine(a.name, 40))
                .join(', ')}
              {both.length > MOST_TOOLS ? `, ${formatCount(both.length - MOST_TOOLS)} more` : ''}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly label: string
  readonly a: ReactNode
  readonly b: ReactNode
}

function Line({ label, a, b }: LineProps) {
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="px-3 py-1 text-left font-normal text-text-2">
        {label}
      </th>
      <td className="min-w-0 px-3 py-1 text-text-1">{a}</td>
      <td className="min-w-0 px-3 py-1 text-text-1">{b}</td>
    </tr>
  )
}

function OutcomeCell({ outcome }: { readonly outcome: Outcome }) {
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2">
      <RunStatusChip outcome={outcome} />
      {outcome.note === undefined ? null : (
        <span className="min-w-0 truncate text-text-2" title={oneLine(outcome.note, 600)}>
          {oneLine(outcome.note, 160)}
        </span>
      )}
    </span>
  )
}

function Value({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return <span className="text-text-3">{UNKNOWN}</span>
  return <span className="[overflow-wrap:anywhere]">{text}</span>
}

function Tools({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <span className="text-text-3">none</span>
  return (
    <span className="font-mono text-[11.5px] [overflow-wrap:anywhere]">
      {names
        .slice(0, MOST_TOOLS)
        .map((name) => oneLine(name, 40))
        .join(', ')}
      {names.length > MOST_TOOLS ? `, ${formatCount(names.length - MOST_TOOLS)} more` : ''}
    </span>
  )
}
