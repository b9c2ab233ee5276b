import { formatCount } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { X } from '../../../ui/icons.ts'
import { NO_LONG_CONTEXT } from './priceDrafts.ts'
import type { PriceDraft } from './priceDrafts.ts'
import { RateFields } from './RateFields.tsx'

interface PriceFieldsProps {
  readonly draft: PriceDraft
  readonly wrong: string | undefined
  readonly onChange: (draft: PriceDraft) => void
  readonly onRemove: () => void
}

const MOST_CHARS = 200

/** Column heads and rows share it. */
export const PRICE_GRID =
  'grid grid-cols-2 gap-x-2 gap-y-1 md:grid-cols-[minmax(0,1fr)_repeat(4,84px)_104px_28px]'

/** One row of the table, and what its long calls cost under it. */
export function PriceFields({ draft, wrong, onChange, onRemove }: PriceFieldsProps) {
  const { model, longContext, calls } = draft
  const name = model.trim() === '' ? 'a new model' : oneLine(model, 60)
  return (
    <li data-testid="price-row" className="border-t border-line py-2">
      <div className={`${PRICE_GRID} items-center`}>
        <label className="min-w-0 max-md:col-span-2">
          <input
            aria-label="Model"
            aria-invalid={wrong !== undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={MOST_CHARS}
            placeholder="name, or beginning*"
            value={model}
            onChange={(event) => onChange({ ...draft, model: event.currentTarget.value })}
            className="h-7 w-full rounded-[6px] border border-line-strong bg-bg px-2 font-mono text-[11.5px] placeholder:text-text-3 max-md:h-11"
          />
        </label>
        <RateFields
          of={name}
          rates={draft}
          onChange={(change) => onChange({ ...draft, ...change })}
        />
        <Button
          size="small"
          variant="quiet"
          aria-label={
            longContext === undefined
              ? `Add long context prices to ${name}`
              : `Take long context prices from ${name}`
          }
          onClick={() =>
            onChange({
              ...draft,
              longContext: longContext === undefined ? NO_LONG_CONTEXT : undefined,
            })
          }
        >
          {longContext === undefined ? 'Long context' : 'No long context'}
        </Button>
        <IconButton
          size="small"
          label={`Remove ${name}`}
          tooltip={false}
          icon={<X aria-hidden size={14} strokeWidth={1.6} />}
          onClick={onRemove}
        />
      </div>
      {longContext === undefined ? null : (
        <div className={`${PRICE_GRID} mt-1.5 items-center`}>
          <label className="flex min-w-0 items-center justify-end gap-2 text-xs text-text-2 max-md:col-span-2">
            Calls with more input than
            <input
              aria-label={`Long context of ${name} begins above, tokens`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={12}
              value={longContext.above}
              onChange={(event) =>
                onChange({
                  ...draft,
                  longContext: { ...longContext, above: event.currentTarget.value },
                })
              }
              className="h-7 w-20 rounded-[6px] border border-line-strong bg-bg px-2 text-right max-md:h-11"
            />
          </label>
          <RateFields
            of={`${name}, long context`}
            rates={longContext}
            onChange={(change) =>
              onChange({ ...draft, longContext: { ...longContext, ...change } })
            }
          />
        </div>
      )}
      {wrong === undefined ? (
        calls === undefined ? null : (
          <p className="mt-1 text-[11px] text-text-3">
            {formatCount(calls)} {calls === 1 ? 'call' : 'calls'} of this session without a cost
          </p>
        )
      ) : (
        <p className="mt-1 text-[11px] text-error">{wrong}</p>
      )}
    </li>
  )
}
