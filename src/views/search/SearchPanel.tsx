import { useCallback, useId, useRef } from 'react'
import { actionLabel, stopText } from '../../model/wording/actionText.ts'
import { closeSearch } from '../../state/search/search.ts'
import { useShownScope } from '../../state/search/searchedRuns.ts'
import { findRun, useSession } from '../../state/session.ts'
import type { Run } from '../../state/session.ts'
import { useBreakpoint } from '../../ui/layout/useBreakpoint.ts'
import type { ShellPlaces } from './goToHit.ts'
import { onPanelKey } from './panelKeys.ts'
import { optionId } from './rowLook.ts'
import { SearchFooter } from './SearchFooter.tsx'
import { SearchInput } from './SearchInput.tsx'
import { SearchList } from './SearchList.tsx'
import { UnderstoodWords } from './UnderstoodWords.tsx'
import type { PanelCommands } from './usePanelRows.ts'
import { useSearchDialog } from './useSearchDialog.ts'
import { useSearchPanel } from './useSearchPanel.ts'

interface SearchPanelProps {
  /** What comes first: results, or commands. */
  readonly first: 'find' | 'commands'
  readonly commands: PanelCommands
  readonly shell: ShellPlaces
  readonly runName: (run: Run) => string
}

/**
 * One panel that finds in the run, or in all runs, and lists what can be done. The field keeps the
 * focus throughout; going through results shows their stops at once, Esc goes back to the one before.
 */
export function SearchPanel({ first, commands, shell, runName }: SearchPanelProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useSearchDialog(dialog, input)
  const phone = useBreakpoint() === 'phone'
  const scope = useShownScope()
  const panel = useSearchPanel({ input, first, commands, shell })
  const { wish, query, asked, error, rows, active } = panel

  const nameOf = useCallback(
    (key: string) => {
      const run = findRun(useSession.getState(), key)
      return run === undefined ? key : runName(run)
    },
    [runName],
  )
  const listId = `${id}list`
  return (
    <dialog
      ref={dialog}
      aria-label="Search and commands"
      onCancel={(event) => {
        event.preventDefault()
        panel.escape()
      }}
      // What is shown behind the panel is what the person wants to see: it stays.
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) closeSearch()
      }}
      className="fixed inset-0 m-0 overflow-hidden border-line-strong bg-panel p-0 text-text-1 backdrop:bg-transparent open:flex max-md:h-dvh max-md:max-h-none max-md:w-full max-md:max-w-none md:top-12 md:right-3 md:bottom-auto md:left-auto md:max-h-[calc(100vh-64px)] md:w-[min(520px,calc(100vw-24px))] md:rounded-[8px] md:border"
    >
      <search aria-label="Run and commands" className="flex min-h-0 min-w-0 flex-1 flex-col">
        <SearchInput
          input={input}
          wish={wish}
          placeholder={`Search ${scope === 'run' ? 'the run' : 'all runs'}, or > for commands`}
          list={rows.length === 0 ? undefined : listId}
          active={active === -1 ? undefined : optionId(listId, active)}
          invalid={error !== undefined && !panel.unfinished}
          described={`${id}status`}
          onChange={panel.change}
          onCaret={panel.setCaret}
          onKeyDown={(event) =>
            onPanelKey(event, {
              wish,
              onWish: panel.change,
              onMove: panel.move,
              onEnter: panel.enter,
            })
          }
          onClear={panel.clear}
          onClose={phone ? panel.escape : undefined}
        />
        {asked ? <UnderstoodWords query={query} onRemove={panel.remove} /> : null}
        {rows.length === 0 ? (
          <div className="flex-1" />
        ) : (
          <SearchList
            id={listId}
            rows={rows}
            active={active}
            stale={panel.stale}
            phone={phone}
            runName={nameOf}
            turnLabel={turnLabel}
            onChoose={panel.choose}
          />
        )}
        <SearchFooter
          id={`${id}status`}
          asked={asked}
          error={error}
          unfinished={panel.unfinished}
          scope={scope}
        />
      </search>
    </dialog>
  )
}

/** What a turn did, where its run is in memory. */
function turnLabel(key: string, index: number): string | undefined {
  const turn = findRun(useSession.getState(), key)?.trajectory?.turns[index]
  if (turn === undefined) return undefined
  const [action] = turn.actions
  return action === undefined
    ? stopText({ index: 0, turn, part: 0, parts: 1 })
    : actionLabel(action)
}
