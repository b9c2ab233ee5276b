import { useState } from 'react'
import { mergePrices } from '../../../model/prices/mergePrices.ts'
import type { PriceConflict } from '../../../model/prices/mergePrices.ts'
import { MOST_FILE_BYTES, parsePriceFile } from '../../../model/prices/priceFile.ts'
import { MOST_ROWS } from '../../../model/prices/priceShape.ts'
import { checkDrafts, draftOf } from './priceDrafts.ts'
import type { PriceDraft } from './priceDrafts.ts'

/** What a file changed, or would change once the person has chosen, or why it was not taken. */
interface Imported {
  readonly news: string
  readonly refused: readonly string[]
  readonly conflicts: readonly PriceConflict[]
}

const NOTHING: Imported = { news: '', refused: [], conflicts: [] }

/** Takes prices from a file into the rows of the dialog; nothing is kept until they are saved. */
export function usePriceImport(
  drafts: readonly PriceDraft[],
  onDrafts: (drafts: readonly PriceDraft[]) => void,
) {
  const [imported, setImported] = useState(NOTHING)

  function refuse(...refused: readonly string[]): void {
    setImported({ ...NOTHING, refused })
  }

  async function take(file: File): Promise<void> {
    if (file.size > MOST_FILE_BYTES) {
      refuse('The file is larger than 1 MB.')
      return
    }
    try {
      merge(await file.text())
    } catch {
      refuse('The file could not be read.')
    }
  }

  function merge(text: string): void {
    const parsed = parsePriceFile(text)
    const mine = checkDrafts(drafts)
    if (parsed.kind === 'refused') {
      refuse(...parsed.reasons)
      return
    }
    if (mine.wrong.size > 0) {
      refuse('A row of the table is not right yet: mend or remove it first.')
      return
    }
    const { added, same, conflicts } = mergePrices(mine.rows, parsed.rows)
    if (mine.rows.length + added.length > MOST_ROWS) {
      refuse(`With it the table would have more than ${MOST_ROWS} rows.`)
      return
    }
    const names = new Set(added.map(({ model }) => model))
    // Rows that were proposed and not filled in give way.
    const kept = drafts.filter(({ model }) => !names.has(model.trim()))
    onDrafts([...added.map(draftOf), ...kept])
    setImported({
      news: `${added.length} added, ${same} the same, ${conflicts.length} differ.`,
      refused: [],
      conflicts,
    })
  }

  function choose(chosen: readonly PriceConflict[], row: 'mine' | 'theirs'): void {
    const theirs = new Map(chosen.map((conflict) => [conflict.model, conflict.theirs]))
    if (row === 'theirs') {
      onDrafts(
        drafts.map((draft) => {
          const price = theirs.get(draft.model.trim())
          return price === undefined ? draft : { ...draftOf(price), id: draft.id }
        }),
      )
    }
    setImported((before) => ({
      ...before,
      conflicts: before.conflicts.filter(({ model }) => !theirs.has(model)),
    }))
  }

  return { ...imported, take, choose }
}
