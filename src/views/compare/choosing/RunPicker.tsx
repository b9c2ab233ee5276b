import { useId, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useListRef } from 'react-window'
import { formatCount } from '../../../lib/text/format.ts'
import { addOther, chooseBeside, chooseReference } from '../../../state/compare/choose.ts'
import { changeCompareView } from '../../../state/compare/compareView.ts'
import type { Picking } from '../../../state/compare/compareView.ts'
import { useSession } from '../../../state/session.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { VirtualList } from '../../../ui/layout/VirtualList.tsx'
import { matchRuns } from './matchRuns.ts'
import { PickerLine } from './PickerLine.tsx'
import { useCompared } from './useCompared.ts'

const TITLES: Readonly<Record<Picking, string>> = {
  a: 'Choose run A',
  b: 'Choose run B',
  more: 'Add a run to the comparison',
}
const LINE_HEIGHT = 44
const MOST_LINES = 9
const MOST_CHARS = 200

/** All runs of the session to choose one from, narrowed by what is typed. */
export function RunPicker({ picking }: { readonly picking: Picking }) {
  const id = useId()
  const list = useListRef(null)
  const { a, others, beside } = useCompared()
  const all = useSession((session) => session.runs)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [isKept, setKept] = useState(false)
  const runs = useMemo(() => {
    const taken = new Set(picking === 'more' ? others.map(({ key }) => key) : [])
    return matchRuns(
      all.filter(({ key }) => !taken.has(key) && (picking === 'a' || key !== a?.key)),
      text,
    )
  }, [all, others, a, picking, text])
  const at = Math.min(active, runs.length - 1)
  const shown = picking === 'a' ? a?.key : picking === 'b' ? beside?.key : undefined

  function pick(key: string): void {
    close()
    if (picking === 'a') chooseReference(key)
    else if (picking === 'b' && !isKept) chooseBeside(key)
    else addOther(key)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const run = runs[at]
    if (event.key === 'Enter' && run !== undefined) {
      event.preventDefault()
      pick(run.key)
      return
    }
    const delta = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (delta === 0 || runs.length === 0) return
    event.preventDefault()
    const index = Math.max(0, Math.min(at + delta, runs.length - 1))
    setActive(index)
    list.current?.scrollToRow({ index, align: 'auto' })
  }

  return (
    <Dialog
      title={TITLES[picking]}
      onClose={close}
      footer={
        picking !== 'b' || beside === undefined ? undefined : (
          <label className="flex cursor-pointer items-center gap-2 text-xs text-text-1 max-md:min-h-11">
            <input
              type="checkbox"
              checked={isKept}
              onChange={(event) => setKept(event.currentTarget.checked)}
              className="size-3.5 accent-accent"
            />
            Keep the present run B too, and list all
          </label>
        )
      }
    >
      <input
        type="search"
        role="combobox"
        data-autofocus
        aria-label="Search the runs"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        {...(runs.length === 0 ? {} : { 'aria-activedescendant': `${id}-${at}` })}
        placeholder="Name, model, task, format"
        maxLength={MOST_CHARS}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        className="mb-2 h-8 w-full rounded-[6px] border border-line-strong bg-bg px-2.5 text-[13px] text-text-1 max-md:h-11"
      />
      {runs.length === 0 ? (
        <p className="px-1 py-3 text-xs text-text-2">
          {text === ''
            ? 'There is no other run yet: drop another folder, zip or file.'
            : 'No run has these words.'}
        </p>
      ) : (
        <VirtualList
          id={id}
          listRef={list}
          label="Runs"
          role="listbox"
          tabIndex={-1}
          rowComponent={PickerLine}
          rowCount={runs.length}
          rowHeight={LINE_HEIGHT}
          rowProps={{ runs, active: at, shown, id, onPick: pick }}
          style={{ height: LINE_HEIGHT * Math.min(MOST_LINES, runs.length) }}
        />
      )}
      <p role="status" className="mt-2 text-[11px] text-text-3">
        {formatCount(runs.length)} {runs.length === 1 ? 'run' : 'runs'}
      </p>
    </Dialog>
  )
}

function close(): void {
  changeCompareView({ picking: undefined })
}
