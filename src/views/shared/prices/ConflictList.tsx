import { oneLine } from '../../../lib/text/text.ts'
import type { PriceConflict } from '../../../model/prices/mergePrices.ts'
import type { PriceRow } from '../../../model/prices/price.ts'
import { Button } from '../../../ui/Button.tsx'

interface ConflictListProps {
  readonly conflicts: readonly PriceConflict[]
  readonly onChoose: (conflicts: readonly PriceConflict[], row: 'mine' | 'theirs') => void
}

/** Models for which the file has another price: one by one, or all alike. */
export function ConflictList({ conflicts, onChoose }: ConflictListProps) {
  return (
    <section
      aria-label="Prices that differ"
      className="mb-3 rounded-[6px] border border-warning-line bg-warning-bg p-3 text-xs"
    >
      <header className="mb-1 flex flex-wrap items-center gap-2">
        <p className="mr-auto font-[550]">
          {conflicts.length === 1
            ? 'The file has another price for one model.'
            : `The file has other prices for ${conflicts.length} models.`}
        </p>
        {conflicts.length === 1 ? null : (
          <>
            <Button size="small" onClick={() => onChoose(conflicts, 'mine')}>
              Keep all mine
            </Button>
            <Button size="small" onClick={() => onChoose(conflicts, 'theirs')}>
              Take all of the file
            </Button>
          </>
        )}
      </header>
      <ul>
        {conflicts.map((conflict) => (
          <li
            key={conflict.model}
            data-testid="price-conflict"
            className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-warning-line py-1.5"
          >
            <p className="mr-auto min-w-0">
              <span className="font-mono">{oneLine(conflict.model, 60)}</span>
              <span className="block text-text-2">
                mine {ratesText(conflict.mine)}; file {ratesText(conflict.theirs)}
              </span>
            </p>
            <Button size="small" onClick={() => onChoose([conflict], 'mine')}>
              Keep mine
            </Button>
            <Button size="small" onClick={() => onChoose([conflict], 'theirs')}>
              Take the file's
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `in $1.25, cached $0.13, out $10, above 200,000: in $2.50, out $15`. */
function ratesText({ longContext, ...row }: PriceRow): string {
  const rates = partsText(row)
  return longContext === undefined
    ? rates
    : `${rates}, above ${longContext.above.toLocaleString('en')}: ${partsText(longContext)}`
}

function partsText({ input, cachedInput, output, reasoning }: Omit<PriceRow, 'model'>): string {
  const parts = [
    `in $${input}`,
    ...(cachedInput === undefined ? [] : [`cached $${cachedInput}`]),
    `out $${output}`,
    ...(reasoning === undefined ? [] : [`reasoning $${reasoning}`]),
  ]
  return parts.join(', ')
}
