import { useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { assertNever } from '../../lib/assertNever.ts'
import type { SearchChip } from '../../model/search/explainSearch.ts'
import type { SearchHit, SearchWish } from '../../model/search/searchHit.ts'
import { parseSearch } from '../../model/search/searchQuery.ts'
import { currentStops } from '../../state/current.ts'
import { rememberSearch } from '../../state/search/recentSearches.ts'
import { closeSearch, isActive, searchFor, useSearch } from '../../state/search/search.ts'
import { seek, useView } from '../../state/view.ts'
import { goToHit, previewHit } from './goToHit.ts'
import type { ShellPlaces } from './goToHit.ts'
import { COMMAND_SIGN } from './matchCommands.ts'
import { moveActive, rowOf, usualOption } from './moveActive.ts'
import { isOption } from './searchRows.ts'
import type { OptionRow } from './searchRows.ts'
import { usePanelRows } from './usePanelRows.ts'
import type { PanelCommands } from './usePanelRows.ts'
import { whenFound } from './whenFound.ts'

interface PanelInput {
  readonly input: RefObject<HTMLInputElement | null>
  readonly first: 'find' | 'commands'
  readonly commands: PanelCommands
  readonly shell: ShellPlaces
}

/** What stands in the field, what is listed for it, what is meant of that, and what keys do. */
export function useSearchPanel({ input, first, commands, shell }: PanelInput) {
  const stale = useSearch((search) => search.stale)
  const [wish, setWish] = useState(() => useSearch.getState().wish)
  const [caret, setCaret] = useState(wish.text.length)
  const [chosen, setChosen] = useState<OptionRow>()
  const [before] = useState(() => useView.getState())
  const forget = useRef(() => {})
  useEffect(() => () => forget.current(), [])

  const onlyCommands = wish.text.startsWith(COMMAND_SIGN)
  const query = useMemo(() => parseSearch(wish), [wish])
  const asked = isActive(wish) && !onlyCommands
  const error = asked ? query.errors[0]?.message : undefined
  const rows = usePanelRows(wish, caret, first, commands)
  const listed = rowOf(rows, chosen)
  const active = listed === -1 ? rowOf(rows, usual()) : listed

  const top = rows.find(isOption)
  const unfinished = top?.kind === 'completion' && top.completion.forValue

  function usual(): OptionRow | undefined {
    if (wish.text === '' && first === 'find') return undefined
    return usualOption(rows, onlyCommands ? 'commands' : first)
  }

  function change(next: SearchWish): void {
    forget.current()
    setChosen(undefined)
    setWish(next)
    if (!next.text.startsWith(COMMAND_SIGN)) searchFor(next)
  }

  function write(text: string, at: number): void {
    change({ ...wish, text })
    setCaret(at)
    // Once the field holds it.
    requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.setSelectionRange(at, at)
    })
  }

  function goTo(hit: SearchHit): void {
    rememberSearch(wish.text)
    leave(() => void goToHit(hit, shell))
  }

  function choose(option: OptionRow): void {
    switch (option.kind) {
      case 'completion': {
        const { written, from, to } = option.completion
        const rest = wish.text.slice(to)
        const end = written.endsWith(':') || rest.startsWith(' ') ? '' : ' '
        write(wish.text.slice(0, from) + written + end + rest, from + written.length + end.length)
        return
      }
      case 'recent':
        write(option.text, option.text.length)
        return
      case 'command':
        leave(option.command.run)
        return
      case 'hit':
        goTo(option.hit)
        return
      default:
        assertNever(option)
    }
  }

  function move(delta: number): void {
    forget.current()
    const next = moveActive(rows, active, delta)
    setChosen(next)
    if (next?.kind === 'hit' && !stale) previewHit(next.hit)
  }

  function enter(): void {
    const row = rows[active]
    const isHit = row?.kind === 'hit'
    // A result that stands there still is one of the words before.
    if (isOption(row) && !(isHit && stale)) {
      choose(row)
      return
    }
    forget.current()
    if (asked && error === undefined && stale) forget.current = whenFound(goTo)
  }

  /** Back to where the person was before they went through results. */
  function escape(): void {
    const { run, stop } = useView.getState()
    if (run === before.run && stop !== before.stop) seek(before.stop, currentStops().length)
    closeSearch()
  }

  function remove({ span }: SearchChip): void {
    const left = wish.text.slice(0, span.from).trimEnd()
    const right = wish.text.slice(span.to).trimStart()
    const text = left === '' || right === '' ? left + right : `${left} ${right}`
    write(text, text.length)
  }

  const clear = (): void => write('', 0)
  return {
    wish,
    query,
    asked,
    error,
    unfinished,
    rows,
    active,
    stale,
    change,
    setCaret,
    choose,
    move,
    enter,
    escape,
    clear,
    remove,
  }
}

function leave(then: () => void): void {
  closeSearch()
  // Once the panel is gone and the focus is back where it was: what comes may take it.
  setTimeout(then, 0)
}
