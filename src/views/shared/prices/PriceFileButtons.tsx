import { useRef } from 'react'
import type { PriceRow } from '../../../model/prices/price.ts'
import { formatPriceFile } from '../../../model/prices/priceFile.ts'
import { Button } from '../../../ui/Button.tsx'
import { downloadText } from '../../../ui/downloadText.ts'

interface PriceFileButtonsProps {
  /** The table as it stands in the dialog. */
  readonly rows: readonly PriceRow[]
  readonly canExport: boolean
  readonly onText: (file: File) => Promise<void>
}

/** The table as a file, in and out. */
export function PriceFileButtons({ rows, canExport, onText }: PriceFileButtonsProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        data-testid="import-prices"
        aria-label="File of prices"
        className="hidden"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          // The same file chosen again is a change again.
          event.currentTarget.value = ''
          if (file !== undefined) void onText(file)
        }}
      />
      <Button onClick={() => input.current?.click()}>Import…</Button>
      <Button
        disabled={!canExport || rows.length === 0}
        onClick={() => downloadText('prices.json', 'application/json', formatPriceFile(rows))}
      >
        Export
      </Button>
    </>
  )
}
