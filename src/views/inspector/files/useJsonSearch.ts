import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Find } from '../../../ui/field/FindBar.tsx'
import type { OpenJsonDocument } from '../../../state/artifacts/useJsonDocument.ts'

interface JsonSearch extends Find {
  readonly hits: ReadonlySet<number>
}

const PAUSE_MS = 120
const nothing = { nodes: [], more: false } as const

interface Found {
  readonly document: OpenJsonDocument['document']
  readonly nodes: readonly number[]
  readonly more: boolean
}

/** Finds values in a document and walks from one to the next, opening what is around them. */
export function useJsonSearch(
  { document, phase }: OpenJsonDocument,
  searching: boolean,
  onRow: (row: number) => void,
): JsonSearch {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<Found>({ ...nothing, document })
  const [at, setAt] = useState(0)
  const ready = phase.kind === 'ready'
  const wanted = searching ? query : ''

  const show = useCallback(
    async (node: number | undefined): Promise<void> => {
      if (node !== undefined) onRow(await document.reveal(node))
    },
    [document, onRow],
  )

  useEffect(() => {
    if (!ready || wanted === '') return undefined
    let gone = false
    const timer = setTimeout(() => {
      document
        .search(wanted)
        .then((result) => {
          if (gone) return undefined
          setFound({ ...result, document })
          setAt(0)
          return show(result.nodes[0])
        })
        .catch(() => undefined) // The document's own phase says what is wrong.
    }, PAUSE_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [document, ready, wanted, show])

  const { nodes, more } = wanted === '' || found.document !== document ? nothing : found
  const step = useCallback(
    (by: 1 | -1) => {
      if (nodes.length === 0) return
      const next = (at + by + nodes.length) % nodes.length
      setAt(next)
      show(nodes[next]).catch(() => undefined)
    },
    [at, nodes, show],
  )
  const hits = useMemo(() => new Set(nodes), [nodes])
  return { query, setQuery, count: nodes.length, more, at, hits, step }
}
