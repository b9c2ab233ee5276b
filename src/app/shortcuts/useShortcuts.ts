import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useSettings } from '../../state/settings.ts'
import type { Command } from './command.ts'
import { ignoresKey } from './ignoresKey.ts'

/** Listens for the keys of the commands as long as it is rendered. */
export function useShortcuts(commands: readonly Command[]): void {
  useEffect(() => {
    const handlers = commands.flatMap((command) =>
      command.bindings.map(
        (binding) => [binding, (event: KeyboardEvent) => press(command, event)] as const,
      ),
    )
    return tinykeys(window, Object.fromEntries(handlers))
  }, [commands])
}

function press(command: Command, event: KeyboardEvent): void {
  if (event.repeat && !command.repeats) return
  if (command.letter && !useSettings.getState().shortcuts) return
  if (ignoresKey(event) || !command.when()) return
  event.preventDefault()
  command.run()
}
