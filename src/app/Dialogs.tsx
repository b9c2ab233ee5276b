import { GoToTurnDialog } from './shortcuts/GoToTurnDialog.tsx'
import { HelpDialog } from './shortcuts/HelpDialog.tsx'
import { closeDialog, useShell } from './shell.ts'

export function Dialogs() {
  const dialog = useShell((shell) => shell.dialog)
  switch (dialog) {
    case 'help':
      return <HelpDialog onClose={closeDialog} />
    case 'go-to-turn':
      return <GoToTurnDialog onClose={closeDialog} />
    default:
      return null
  }
}
