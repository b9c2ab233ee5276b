import { MoreHorizontal } from '../../../ui/icons.ts'
import type { Finding } from '../../../model/finding.ts'
import {
  dismissFinding,
  dismissKind,
  dismissRun,
  kindLabel,
} from '../../../state/findings/dismiss.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { MenuItem } from '../../../ui/menu/MenuItem.tsx'

interface FindingActionsProps {
  readonly finding: Finding
  /** The keyboard goes on from here: what was dismissed is gone with its buttons. */
  readonly onDismissed?: () => void
}

/** A suspicion may be wrong: it goes away alone, with its kind, or with all of the run. */
export function FindingActions({ finding, onDismissed }: FindingActionsProps) {
  const { kind } = finding
  const label = kindLabel(kind)
  function after(dismiss: () => void): () => void {
    return () => {
      dismiss()
      onDismissed?.()
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-1 [&_button]:max-md:min-h-9">
      <Button
        size="small"
        variant="quiet"
        className="text-text-1!"
        title="Dismiss this finding"
        onClick={after(() => dismissFinding(finding))}
      >
        Dismiss
      </Button>
      <Button
        size="small"
        variant="quiet"
        title={`Dismiss for this run: ${label}`}
        onClick={after(() => dismissKind(kind, 'run'))}
      >
        Dismiss for run
      </Button>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="small"
            label="More ways to dismiss"
            icon={<MoreHorizontal aria-hidden size={14} strokeWidth={1.6} />}
          />
        }
      >
        <MenuItem onSelect={after(() => dismissKind(kind, 'everywhere'))}>
          Dismiss this kind in every run
        </MenuItem>
        <MenuItem onSelect={after(dismissRun)}>Dismiss all findings of this run</MenuItem>
      </Menu>
    </div>
  )
}
