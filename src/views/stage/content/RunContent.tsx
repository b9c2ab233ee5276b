import type { ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { TextBlock } from '../../shared/text/TextBlock.tsx'
import { useShownText } from '../../shared/text/useShownText.ts'
import { ContentPart } from './ContentPart.tsx'

/** The stage of a run without a single turn: what it was to do, and what is known of its end. */
export function RunContent({ trajectory }: { readonly trajectory: Trajectory }): ReactElement {
  const show = useShownText()
  const { task, result, outcome, problems } = trajectory
  return (
    <figure
      aria-label="Screenshot"
      data-frame="none"
      // A scroll box has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="m-0 min-h-0 min-w-0 flex-1 overflow-auto bg-bg p-5 outline-offset-[-2px] max-md:p-3"
    >
      <div className="mx-auto flex max-w-[92ch] flex-col gap-4">
        <header>
          <h3 className="text-[14px] leading-5 font-semibold text-text-1">No turn was recorded</h3>
          <p className="mt-1 text-[13px] leading-[19px] text-text-2">
            {outcome.note === undefined
              ? `The run is ${outcome.recorded ?? outcome.status}.`
              : show(outcome.note)}
            {problems.length === 0 ? null : ` ${problemsText(problems.length)}`}
          </p>
        </header>
        {task === undefined || task === '' ? null : (
          <ContentPart name="Task">
            <TextBlock label="Task" text={show(task)} />
          </ContentPart>
        )}
        {result === undefined || result === '' ? null : (
          <ContentPart name="Result">
            <TextBlock label="Result" text={show(result)} />
          </ContentPart>
        )}
      </div>
    </figure>
  )
}

function problemsText(count: number): string {
  const problems = count === 1 ? '1 problem' : `${formatCount(count)} problems`
  return `${problems} with its files: see below.`
}
