import { ChevronsDownUp, ChevronsUpDown } from '../../../ui/icons.ts'
import type { RunGroup } from '../../../state/library/groupRuns.ts'
import { foldAll } from '../../../state/library/libraryView.ts'
import { IconButton } from '../../../ui/IconButton.tsx'

interface FoldButtonProps {
  readonly groups: readonly RunGroup[]
  readonly folded: ReadonlySet<string>
}

/** Folds every group, to compare them; or unfolds what is folded. */
export function FoldButton({ groups, folded }: FoldButtonProps) {
  const anyOpen = groups.some(({ id }) => !folded.has(id))
  const Icon = anyOpen ? ChevronsDownUp : ChevronsUpDown
  return (
    <IconButton
      label={anyOpen ? 'Fold all groups' : 'Unfold all groups'}
      icon={<Icon aria-hidden size={14} strokeWidth={1.6} />}
      onClick={() => foldAll(anyOpen ? groups.map(({ id }) => id) : [])}
    />
  )
}
