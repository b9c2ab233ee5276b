import { useEffect, useMemo } from 'react'
import { showRows } from '../../state/compare/steps.ts'
import type { Run } from '../../state/session.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { useBreakpoint } from '../../ui/layout/useBreakpoint.ts'
import { UsageDelta } from './figures/UsageDelta.tsx'
import { FilmBand } from './film/FilmBand.tsx'
import { hasScreens } from '../shared/hasScreens.ts'
import { ReadingPair } from './ReadingPair.tsx'
import { RowList } from './rows/RowList.tsx'
import { RowsHead } from './rows/RowsHead.tsx'
import { PairStages } from './stage/PairStages.tsx'
import { PairWords } from './words/PairWords.tsx'
import { usePair } from './usePair.ts'
import type { Pair } from './usePair.ts'

interface PairViewProps {
  readonly a: Run
  readonly b: Run
}

/** Two runs side by side. */
export function PairView({ a, b }: PairViewProps) {
  const state = usePair(a, b)
  const alignment = state.kind === 'ready' ? state.pair.alignment : undefined
  useEffect(() => {
    showRows(alignment)
    return () => showRows(undefined)
  }, [alignment])
  if (state.kind === 'reading') return <ReadingPair a={a} b={b} />
  if (state.kind === 'failed')
    return (
      <div className="m-auto w-full max-w-[560px] p-4">
        <Notice tone="error" role="alert" title="These runs cannot be compared">
          {state.reason}
        </Notice>
      </div>
    )
  if (state.kind === 'empty')
    return <EmptyState title="Neither run has a step">There is nothing to compare.</EmptyState>
  return <Ready pair={state.pair} />
}

function Ready({ pair }: { readonly pair: Pair }) {
  const isPhone = useBreakpoint() === 'phone'
  const { a, b } = pair
  const isPictured = useMemo(
    () => hasScreens(a.trajectory) || hasScreens(b.trajectory),
    [a.trajectory, b.trajectory],
  )
  if (isPhone)
    return (
      // A box that scrolls has to be reachable by keyboard.
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-bg outline-offset-[-2px]"
      >
        {isPictured ? (
          <div className="flex h-[520px] shrink-0 flex-col">
            <PairStages pair={pair} />
          </div>
        ) : null}
        <FilmBand pair={pair} />
        <div className="pt-2">
          <PairWords pair={pair} />
        </div>
        <div className="flex h-[420px] shrink-0 flex-col border-y border-line bg-panel">
          <RowsHead pair={pair} />
          <RowList pair={pair} />
        </div>
        <div className="pt-2">
          <UsageDelta pair={pair} />
        </div>
      </div>
    )
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <FilmBand pair={pair} />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-h-0 w-[332px] shrink-0 flex-col border-r border-line bg-panel max-xl:w-[280px] max-lg:w-[248px]">
          <RowsHead pair={pair} />
          <RowList pair={pair} />
        </div>
        <div
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto bg-stage outline-offset-[-2px]"
        >
          {isPictured ? (
            <div className="flex min-h-[300px] shrink-0 grow basis-[380px] flex-col">
              <PairStages pair={pair} />
            </div>
          ) : (
            <div className="h-2 shrink-0" />
          )}
          <PairWords pair={pair} />
          <UsageDelta pair={pair} />
        </div>
      </div>
    </div>
  )
}
