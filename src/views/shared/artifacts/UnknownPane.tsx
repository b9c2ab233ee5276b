import type { ReactElement } from 'react'
import { formatBytes } from '../../../lib/text/format.ts'
import type { FileHead } from '../../../state/artifacts/fileHead.ts'
import { HexDump } from '../../../ui/media/HexDump.tsx'

/** As many bytes as tell a person what a file is. */
const SHOWN_BYTES = 1024

/** A file of a kind that we do not know: its size, what its first bytes say, and those bytes. */
export function UnknownPane({ head }: { readonly head: FileHead }): ReactElement {
  const shown = head.head.subarray(0, SHOWN_BYTES)
  return (
    <>
      <p className="px-3 py-2 text-xs text-text-2">
        {head.bytes === 0
          ? 'The file is empty.'
          : `${formatBytes(head.bytes)}, ${
              head.type === 'binary'
                ? 'of a kind that its first bytes do not tell'
                : `by its first bytes: ${head.type}`
            }.${head.bytes > shown.length ? ` The first ${shown.length} bytes:` : ''}`}
      </p>
      {head.bytes === 0 ? null : <HexDump bytes={shown} />}
    </>
  )
}
