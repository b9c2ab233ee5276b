import type { ReactElement } from 'react'

interface HexDumpProps {
  readonly bytes: Uint8Array
}

const PER_ROW = 16

/** Bytes as people read them: offset, sixteen of them, and what is a letter among them. */
export function HexDump({ bytes }: HexDumpProps): ReactElement {
  const rows = Array.from({ length: Math.ceil(bytes.length / PER_ROW) }, (_, row) => row * PER_ROW)
  return (
    <pre
      role="region"
      aria-label="First bytes"
      // It scrolls, so it has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      dir="ltr"
      className="min-h-0 flex-1 overflow-auto px-3 py-2 font-mono text-[11.5px] leading-4 outline-offset-[-2px]"
    >
      {rows.map((start) => {
        const part = [...bytes.subarray(start, start + PER_ROW)]
        return (
          <div key={start} className="w-max">
            <span className="text-text-3">{start.toString(16).padStart(4, '0')}</span>
            {'  '}
            {part
              .map(hex)
              .join(' ')
              .padEnd(PER_ROW * 3 - 1)}
            {'  '}
            <span className="text-text-2">{part.map(letter).join('')}</span>
          </div>
        )
      })}
    </pre>
  )
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

function letter(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·'
}
