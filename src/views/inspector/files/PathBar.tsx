import { Check } from '../../../ui/icons.ts'
import type { ReactElement } from 'react'
import { oneLine } from '../../../lib/text/text.ts'
import { revealSecrets, useSecrets } from '../../../state/secrets.ts'
import { Button } from '../../../ui/Button.tsx'
import type { Said } from '../../shared/json/useSaid.ts'

interface PathBarProps {
  readonly path: string
  readonly said: Said | undefined
}

/** Where the selected value stands; for a moment, what was just copied. */
export function PathBar({ path, said }: PathBarProps): ReactElement {
  const revealed = useSecrets((secrets) => secrets.revealed)
  return (
    <footer className="flex h-7 shrink-0 items-center border-t border-line px-3 text-[11px] text-text-3">
      <span role="status" className="flex min-w-0 items-center gap-1.5">
        {said === undefined ? null : (
          <>
            <Check aria-hidden size={12} strokeWidth={1.6} className="shrink-0 text-success" />
            <span className="shrink-0 text-text-1">{said.text}</span>
            {said.detail === undefined ? null : (
              <bdi className="truncate font-mono">{oneLine(said.detail, 300)}</bdi>
            )}
          </>
        )}
      </span>
      {said === undefined ? (
        <bdi className="min-w-0 truncate font-mono text-text-2" title={path}>
          {path === '' ? 'top' : oneLine(path, 300)}
        </bdi>
      ) : null}
      {revealed ? (
        <Button
          size="small"
          variant="quiet"
          className="ml-auto"
          onClick={() => revealSecrets(false)}
        >
          Mask secrets again
        </Button>
      ) : null}
    </footer>
  )
}
