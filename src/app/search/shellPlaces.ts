import type { ShellPlaces } from '../../views/search/goToHit.ts'
import { openDialog, showProblems } from '../shell.ts'

/** What results lead to that belongs to the shell. */
export const SHELL_PLACES: ShellPlaces = {
  onDetails: () => openDialog('details'),
  onProblems: () => showProblems(true),
}
