import { useCallback, useEffect, useState } from 'react'
import { parseJsonPath } from '../../../lib/json/jsonPath.ts'
import { formatJsonPath } from '../../../lib/json/jsonTree.ts'
import type { JsonPath } from '../../../lib/json/jsonTree.ts'
import type { OpenJsonDocument } from '../../../state/artifacts/useJsonDocument.ts'
import { clearFileTarget, useFileTarget } from '../../shared/fileTarget.ts'

/**
 * By tab: where the person was, so that the next turn's file opens at the same place. Counted from
 * where the turn stands, when one file holds them all.
 */
const kept = new Map<string, JsonPath>()
/** An answer stands below a copy of its request: it is what the person came for. */
const FIRST: JsonPath = ['result']

interface JsonPlace {
  readonly selected: number
  readonly select: (index: number) => void
  readonly selectedPath: string
}

/** The selected row: from a link, else the place kept from the turn before, else the top. */
export function useJsonPlace(
  open: OpenJsonDocument,
  path: string,
  place: string,
  base = '',
): JsonPlace {
  const { document, phase, rows } = open
  // Rows of one document mean nothing in the next: until it is placed, the top is selected.
  const [chosen, setChosen] = useState({ document, base, index: 0, placed: false })
  const [selectedPath, setSelectedPath] = useState('')
  const target = useFileTarget((state) => state.target)
  const pointer = target?.artifact === path ? target.pointer : undefined
  const ready = phase.kind === 'ready'

  useEffect(() => {
    if (!ready) return undefined
    const from = parseJsonPath(base)
    const first = base === '' && place.startsWith('response') ? FIRST : []
    const wanted =
      pointer === undefined ? [...from, ...(kept.get(place) ?? first)] : parseJsonPath(pointer)
    if (wanted.length === 0) return undefined
    let gone = false
    const onRow = (row: number): void => {
      if (!gone) setChosen({ document, base, index: row, placed: true })
      if (pointer === undefined) return
      // The link is followed once; from here on it is the place that is kept.
      keep(place, wanted, from)
      clearFileTarget()
    }
    // Where it fails, the document's own phase says what is wrong.
    document.revealPath(wanted).then(onRow, () => undefined)
    return () => {
      gone = true
    }
  }, [document, ready, pointer, place, base])

  const current = chosen.document === document ? chosen : undefined
  const inside = rows.count === 0 ? 0 : Math.min(current?.index ?? 0, rows.count - 1)
  const placed = current?.placed === true && current.base === base
  const node = rows.rowAt(inside)?.node
  useEffect(() => {
    if (node === undefined) return undefined
    let gone = false
    const onPath = (found: JsonPath): void => {
      if (gone) return
      if (placed) keep(place, found, parseJsonPath(base))
      setSelectedPath(formatJsonPath(found))
    }
    document.pathOf(inside).then(onPath, () => undefined)
    return () => {
      gone = true
    }
  }, [document, inside, node, placed, place, base])

  const select = useCallback(
    (index: number) => setChosen({ document, base, index, placed: true }),
    [document, base],
  )
  return { selected: inside, select, selectedPath }
}

/** A place outside of the turn means nothing in the next one. */
function keep(place: string, path: JsonPath, from: JsonPath): void {
  if (from.every((part, index) => String(path[index]) === String(part))) {
    kept.set(place, path.slice(from.length))
  }
}
