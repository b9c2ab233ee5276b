import { useCallback, useEffect, useState } from 'react'
import { parseJsonPath } from '../../../lib/json/jsonPath.ts'
import { formatJsonPath } from '../../../lib/json/jsonTree.ts'
import type { JsonPath } from '../../../lib/json/jsonTree.ts'
import type { OpenJsonDocument } from '../../../state/artifacts/useJsonDocument.ts'
import { clearFileTarget, useFileTarget } from '../../shared/fileTarget.ts'

/** By tab: where the person was, so that the next turn's file opens at the same place. */
const kept = new Map<string, JsonPath>()
/** An answer stands below a copy of its request: it is what the person came for. */
const FIRST: JsonPath = ['result']

interface JsonPlace {
  readonly selected: number
  readonly select: (index: number) => void
  readonly selectedPath: string
}

/** The selected row: from a link, else the place kept from the file before, else the top. */
export function useJsonPlace(open: OpenJsonDocument, path: string, place: string): JsonPlace {
  const { document, phase, rows } = open
  // Rows of one document mean nothing in the next: until it is placed, the top is selected.
  const [chosen, setChosen] = useState({ document, index: 0, placed: false })
  const [selectedPath, setSelectedPath] = useState('')
  const target = useFileTarget((state) => state.target)
  const pointer = target?.artifact === path ? target.pointer : undefined
  const ready = phase.kind === 'ready'

  useEffect(() => {
    if (!ready) return undefined
    const wanted =
      pointer === undefined
        ? (kept.get(place) ?? (place.startsWith('response') ? FIRST : undefined))
        : parseJsonPath(pointer)
    if (wanted === undefined || wanted.length === 0) return undefined
    let gone = false
    const onRow = (row: number): void => {
      if (!gone) setChosen({ document, index: row, placed: true })
      if (pointer === undefined) return
      // The link is followed once; from here on it is the place that is kept.
      kept.set(place, wanted)
      clearFileTarget()
    }
    // Where it fails, the document's own phase says what is wrong.
    document.revealPath(wanted).then(onRow, () => undefined)
    return () => {
      gone = true
    }
  }, [document, ready, pointer, place])

  const current = chosen.document === document ? chosen : undefined
  const inside = rows.count === 0 ? 0 : Math.min(current?.index ?? 0, rows.count - 1)
  const placed = current?.placed ?? false
  const node = rows.rowAt(inside)?.node
  useEffect(() => {
    if (node === undefined) return undefined
    let gone = false
    const onPath = (found: JsonPath): void => {
      if (gone) return
      if (placed) kept.set(place, found)
      setSelectedPath(formatJsonPath(found))
    }
    document.pathOf(inside).then(onPath, () => undefined)
    return () => {
      gone = true
    }
  }, [document, inside, node, placed, place])

  const select = useCallback(
    (index: number) => setChosen({ document, index, placed: true }),
    [document],
  )
  return { selected: inside, select, selectedPath }
}
