import { useState } from 'react'
import { changePrices, usePrices } from '../../../state/prices/prices.ts'
import { uncostedModels } from '../../../state/prices/uncostedModels.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ConflictList } from './ConflictList.tsx'
import { changesBetween, checkDrafts, draftsFor, newDraft } from './priceDrafts.ts'
import { PRICE_GRID, PriceFields } from './PriceFields.tsx'
import { PriceFileButtons } from './PriceFileButtons.tsx'
import { usePriceImport } from './usePriceImport.ts'

const HEADS = ['Input', 'Cached', 'Output', 'Reasoning'] as const

/** What models cost, entered by the person: ships empty, and only estimates go by it. */
export function PricesDialog({ onClose }: { readonly onClose: () => void }) {
  // As it was when the dialog was opened: only what is changed in it is written.
  const [before] = useState(() => usePrices.getState().book.rows)
  const [drafts, setDrafts] = useState(() => draftsFor(before, uncostedModels()))
  const [tried, setTried] = useState(false)
  const status = usePrices((prices) => prices.status)
  const { rows, wrong } = checkDrafts(drafts)
  const files = usePriceImport(drafts, setDrafts)

  function save(): void {
    setTried(true)
    if (wrong.size > 0 || files.conflicts.length > 0) return
    changePrices(changesBetween(before, rows))
    onClose()
  }

  return (
    <Dialog
      title="Prices"
      width="large"
      onClose={onClose}
      footer={
        <>
          <PriceFileButtons rows={rows} canExport={wrong.size === 0} onText={files.take} />
          <p role="status" className="min-w-0 flex-1 text-xs text-text-2">
            {files.news}
          </p>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <p className="mb-3 text-xs text-text-2">
        US dollars per million tokens. Turns that record tokens and no cost are estimated by it;
        estimates are marked with ~ and never added to recorded cost. A name holds for that model
        alone, a beginning with * for all that begin so; the longest that fits counts. The table
        stays in this browser.
      </p>
      {status === 'kept' ? null : (
        <p className="mb-3 text-xs text-warning">
          The browser keeps nothing for this page: prices hold until it is left. Export them to keep
          them.
        </p>
      )}
      {files.refused.length === 0 ? null : (
        <div role="alert" className="mb-3 text-xs text-error">
          <p className="font-[550]">Nothing was taken from the file.</p>
          {files.refused.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </div>
      )}
      {files.conflicts.length === 0 ? null : (
        <ConflictList conflicts={files.conflicts} onChoose={files.choose} />
      )}
      <div aria-hidden className={`${PRICE_GRID} pb-1 text-[11px] text-text-3 max-md:hidden`}>
        <span>Model</span>
        {HEADS.map((head) => (
          <span key={head} className="text-right">
            {head}
          </span>
        ))}
      </div>
      <ul aria-label="Prices of models">
        {drafts.map((draft) => (
          <PriceFields
            key={draft.id}
            draft={draft}
            wrong={tried ? wrong.get(draft.id) : undefined}
            onChange={(changed) =>
              setDrafts(drafts.map((each) => (each.id === draft.id ? changed : each)))
            }
            onRemove={() => setDrafts(drafts.filter(({ id }) => id !== draft.id))}
          />
        ))}
      </ul>
      <div className="border-t border-line pt-2">
        <Button size="small" onClick={() => setDrafts([...drafts, newDraft()])}>
          Add a model
        </Button>
        {tried && wrong.size > 0 ? (
          <span role="alert" className="ml-3 text-xs text-error">
            {wrong.size === 1 ? 'One row is' : `${wrong.size} rows are`} not right yet.
          </span>
        ) : null}
        {tried && files.conflicts.length > 0 ? (
          <span role="alert" className="ml-3 text-xs text-error">
            Choose which prices hold first.
          </span>
        ) : null}
      </div>
    </Dialog>
  )
}
