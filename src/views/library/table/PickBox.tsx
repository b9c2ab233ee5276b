import { oneLine } from '../../../lib/text/text.ts'
import { togglePicked, usePicked } from '../../../state/compare/picked.ts'
import { nameOf } from '../../../state/library/runValues.ts'
import type { Run } from '../../../state/session.ts'

/** Marks a run to be compared; the grid has the focus, and its space bar does the same. */
export function PickBox({ run }: { readonly run: Run }) {
  const isPicked = usePicked(({ keys }) => keys.includes(run.key))
  return (
    // The label is what a finger hits; what is pressed here does not open the run.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <label
      className="flex h-full cursor-pointer items-center justify-center"
      onClick={(event) => event.stopPropagation()}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={`Mark ${oneLine(nameOf(run), 80)} to compare`}
        checked={isPicked}
        onChange={() => togglePicked(run.key)}
        className="size-3.5 cursor-pointer accent-accent"
      />
    </label>
  )
}
