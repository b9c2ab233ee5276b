import { create } from 'zustand'
import type { Command } from './command.ts'

/** Commands of a screen whose code comes late: known, and told of in the help, while it is shown. */
export const useLateCommands = create<{ readonly commands: readonly Command[] }>()(() => ({
  commands: [],
}))
