import { useCallback, useEffect, useMemo, useState } from 'react'
import type { OpenLines } from '../../../state/artifacts/useLines.ts'
import type { Find } from '../../../ui/field/FindBar.tsx'

export interface LineFind extends Find {
  readonly rows: ReadonlySet<number>
  /** The row of the hit that is stood at. */
  readonly current: number | undefined
}

/** Typing goes on while nothing is searched. */
const PAUSE_MS = 120
const nothing = { rows: [], more: false } as const

/** Finds rows of a text and walks from one to the next. */
export function useLineFind<Row>(
  { view, phase }: Pick<OpenLines<Row>, 'view' | 'phase'>,
  searching: boolean,
  onRow: (row: number) => void,
): LineFind {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<{
    readonly of: unknown
    readonly rows: readonly number[]
    readonly more: boolean
  }>({ ...nothing, of: undefined })
  const [at, setAt] = useState(0)
  // Another part of the file is another document of the same view.
  const doc = phase.kind === 'ready' ? phase.file : undefined
  const wanted = searching ? query : ''

  useEffect(() => {
    if (doc === undefined || wanted === '') return undefined
    let gone = false
    const timer = setTimeout(() => {
      view
        .search(wanted)
        .then((result) => {
          if (gone) return undefined
          setFound({ ...result, of: doc })
          setAt(0)
          const [first] = result.rows
          return first === undefined ? undefined : onRow(first)
        })
        .catch(() => undefined) // The view's own phase says what is wrong.
    }, PAUSE_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [view, doc, wanted, onRow])

  const { rows, more } = wanted === '' || found.of !== doc ? nothing : found
  const step = useCallback(
    (by: 1 | -1) => {
      const next = (at + by + rows.length) % Math.max(1, rows.length)
      const row = rows[next]
      if (row === undefined) return
      setAt(next)
      onRow(row)
    },
    [at, rows, onRow],
  )
  const hits = useMemo(() => new Set(rows), [rows])
  return { query, setQuery, count: rows.length, more, at, rows: hits, current: rows[at], step }
}
