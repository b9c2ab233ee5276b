import { markHere, useTurnRange } from '../../../state/range.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { ChevronsLeftRight } from '../../../ui/icons.ts'

/** Marks the selected turn; from another turn on, all up to it. */
export function BrushButton() {
  const isMarked = useTurnRange() !== undefined
  return (
    <IconButton
      size="small"
      label={isMarked ? 'Mark up to this turn' : 'Mark turns from here (or Alt+drag)'}
      keys={['r']}
      icon={<ChevronsLeftRight aria-hidden size={12} strokeWidth={1.6} />}
      onClick={markHere}
    />
  )
}
