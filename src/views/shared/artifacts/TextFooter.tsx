import { ChevronLeft, ChevronRight } from '../../../ui/icons.ts'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { formatBytes, formatCount } from '../../../lib/text/format.ts'
import type { LineFile, LineStart } from '../../../state/artifacts/useLines.ts'
import { revealSecrets, useSecrets } from '../../../state/secrets.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'

interface TextFooterProps {
  readonly file: LineFile
  readonly masked: boolean
  readonly onPart: (start: LineStart) => void
}

/** Which part of a huge file is shown, and whether secrets are masked in it. */
export function TextFooter({ file, masked, onPart }: TextFooterProps): ReactElement | null {
  const revealed = useSecrets((secrets) => secrets.revealed)
  const [before, setBefore] = useState<readonly LineStart[]>([])
  const { start, next, bytes } = file
  const isPart = next !== undefined || start.byte > 0
  if (!isPart && !masked && !revealed) return null
  const previous = before.at(-1) ?? (start.byte > 0 ? { byte: 0, line: 1 } : undefined)
  return (
    <div className="flex min-h-7 shrink-0 flex-wrap items-center gap-2 border-t border-line px-3 py-0.5 text-[11px] text-text-3">
      {isPart ? (
        <>
          <IconButton
            size="small"
            label="Previous part"
            disabled={previous === undefined}
            icon={<ChevronLeft aria-hidden size={14} strokeWidth={1.6} />}
            onClick={() => {
              if (previous === undefined) return
              setBefore(before.slice(0, -1))
              onPart(previous)
            }}
          />
          <span>
            lines {formatCount(start.line)}–
            {next === undefined ? 'end' : formatCount(Math.max(start.line, next.line - 1))},{' '}
            {formatBytes((next?.byte ?? bytes) - start.byte)} of {formatBytes(bytes)}
          </span>
          <IconButton
            size="small"
            label="Next part"
            disabled={next === undefined}
            icon={<ChevronRight aria-hidden size={14} strokeWidth={1.6} />}
            onClick={() => {
              if (next === undefined) return
              setBefore([...before, start])
              onPart(next)
            }}
          />
        </>
      ) : null}
      {masked || revealed ? (
        <Button
          size="small"
          variant="quiet"
          className="ml-auto"
          onClick={() => revealSecrets(!revealed)}
        >
          {revealed ? 'Mask secrets again' : 'Reveal secrets for this session'}
        </Button>
      ) : null}
    </div>
  )
}
