import { middleEllipsis } from '../../../lib/text/middleEllipsis.ts'
import { neutralise } from '../../../lib/text/text.ts'
import { changeCompareView } from '../../../state/compare/compareView.ts'
import { nameOf } from '../../../state/library/runValues.ts'
import type { Run } from '../../../state/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChevronsUpDown } from '../../../ui/icons.ts'
import { LETTERS } from '../letters.ts'
import type { Side } from '../letters.ts'
import { SideLetter } from '../SideLetter.tsx'

interface RunChoiceProps {
  readonly side: Side
  readonly run: Run | undefined
  /** What stands there while several are listed. */
  readonly text?: string
  readonly chars: number
}

/** The run that stands as A or B; opens the list of runs. */
export function RunChoice({ side, run, text, chars }: RunChoiceProps) {
  const letter = LETTERS[side]
  const name = run === undefined ? (text ?? 'Choose a run') : neutralise(nameOf(run))
  return (
    <Button
      aria-haspopup="dialog"
      aria-label={`Run ${letter}: ${name}`}
      title={name}
      className="min-w-0 shrink pl-1.5!"
      onClick={() => changeCompareView({ picking: side })}
    >
      <SideLetter side={side} />
      <span className="min-w-0 truncate font-mono text-xs">{middleEllipsis(name, chars)}</span>
      <ChevronsUpDown
        aria-hidden
        size={12}
        strokeWidth={1.6}
        className="shrink-0 text-text-2 max-md:hidden"
      />
    </Button>
  )
}
