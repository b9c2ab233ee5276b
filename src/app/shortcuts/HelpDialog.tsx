import { changeSettings, useSettings } from '../../state/settings.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/facts/Kbd.tsx'
import type { Command } from './command.ts'
import { COMMANDS } from './commands.ts'
import { useLateCommands } from './lateCommands.ts'

const GROUPS = ['Move', 'Look', 'Compare', 'Other'] as const

/** Every key that works, whether letters do, and the notices of what is shipped. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const late = useLateCommands((state) => state.commands)
  const all = [...COMMANDS, ...late]
  const letters = useSettings((settings) => settings.shortcuts)
  return (
    <Dialog
      title="Keys and help"
      width="large"
      onClose={onClose}
      footer={
        <>
          <label className="flex cursor-pointer items-center gap-2 text-xs max-md:min-h-11">
            <input
              type="checkbox"
              checked={letters}
              onChange={(event) => changeSettings({ shortcuts: event.currentTarget.checked })}
              className="size-3.5 accent-accent"
            />
            Letter, digit and punctuation keys
          </label>
          <a
            href="./third-party-notices.txt"
            target="_blank"
            rel="noreferrer"
            className="ml-auto text-xs text-accent hover:underline"
          >
            Licences
          </a>
        </>
      }
    >
      <p className="mb-3 text-xs text-text-2">
        Drop a folder, a zip or files anywhere, or paste them. Everything is read in this browser
        and nothing is sent anywhere. Keys are ignored while you type.
      </p>
      <div className="gap-6 md:columns-2">
        {GROUPS.map((group) => (
          <section key={group} className="mb-3 break-inside-avoid">
            <h3 className="mb-1 text-[11px] text-text-3">{group}</h3>
            <dl>
              {all
                .filter((command) => command.group === group && isOffered(command))
                .map((command) => (
                  <KeyRow key={command.id} command={command} works={letters || !command.letter} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function isOffered({ offered }: Command): boolean {
  return offered === undefined || offered()
}

function KeyRow({ command, works }: { readonly command: Command; readonly works: boolean }) {
  return (
    <div className="flex min-h-6 items-center justify-between gap-3 text-xs">
      <dt className={works ? 'text-text-1' : 'text-text-3 line-through'}>{command.title}</dt>
      <dd className="flex shrink-0 gap-1">
        {command.shown.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </div>
  )
}
