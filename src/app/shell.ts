import { create } from 'zustand'

export type ShellDialog = 'help' | 'go-to-turn' | 'details'

/** What of the shell is open; not worth a place in the URL. */
interface Shell {
  readonly dialog: ShellDialog | undefined
  readonly problems: boolean
  /** The inspector takes the room of the stage. */
  readonly widened: boolean
}

export const useShell = create<Shell>()(() => ({
  dialog: undefined,
  problems: false,
  widened: false,
}))

export function openDialog(dialog: ShellDialog): void {
  useShell.setState({ dialog })
}

export function closeDialog(): void {
  useShell.setState({ dialog: undefined })
}

export function showProblems(problems: boolean): void {
  useShell.setState({ problems })
}

export function widenInspector(widened: boolean): void {
  useShell.setState({ widened })
}
