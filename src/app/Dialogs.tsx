import { lazy, Suspense } from 'react'
import { GoToTurnDialog } from './shortcuts/GoToTurnDialog.tsx'
import { HelpDialog } from './shortcuts/HelpDialog.tsx'
import { closeDialog, useShell } from './shell.ts'

const RunDetails = lazy(async () => ({
  default: (await import('../views/details/RunDetails.tsx')).RunDetails,
}))

export function Dialogs() {
  const dialog = useShell((shell) => shell.dialog)
  switch (dialog) {
    case 'help':
      return <HelpDialog onClose={closeDialog} />
    case 'go-to-turn':
      return <GoToTurnDialog onClose={closeDialog} />
    case 'details':
      return (
        <Suspense fallback={null}>
          <RunDetails onClose={closeDialog} />
        </Suspense>
      )
    default:
      return null
  }
}
