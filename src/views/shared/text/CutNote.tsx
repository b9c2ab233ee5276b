import type { ReactElement } from 'react'
import { openFile } from '../fileTarget.ts'

interface CutNoteProps {
  /** Length of what is held, and where readers cut. */
  readonly chars: number
  readonly limit: number
  /** The file that holds the whole, and where in it. */
  readonly artifact: string | undefined
  readonly pointer?: string | undefined
}

/** Says that a text is not whole, and opens the file that holds all of it. */
export function CutNote({ chars, limit, artifact, pointer }: CutNoteProps): ReactElement | null {
  // Readers cut between surrogate pairs, so the cut may be one shorter.
  if (chars < limit - 1) return null
  return (
    <p className="mt-1 text-[11px] leading-4 text-text-3">
      Cut here;{' '}
      {artifact === undefined ? (
        'the file holds the whole.'
      ) : (
        <button
          type="button"
          className="cursor-pointer text-accent hover:underline"
          onClick={() =>
            openFile({ artifact, tab: 'raw', ...(pointer === undefined ? {} : { pointer }) })
          }
        >
          show the whole in the file
        </button>
      )}
    </p>
  )
}
