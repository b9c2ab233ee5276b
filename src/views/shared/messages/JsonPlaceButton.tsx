import type { ReactElement } from 'react'
import { Braces } from '../../../ui/icons.ts'
import { openFile } from '../fileTarget.ts'

interface JsonPlaceButtonProps {
  readonly artifact: string
  readonly pointer: string
  readonly tab: 'request' | 'response'
}

/** Leads to where a piece of a message stands in the JSON; there while it is pointed at or focused. */
export function JsonPlaceButton({ artifact, pointer, tab }: JsonPlaceButtonProps): ReactElement {
  return (
    <button
      type="button"
      aria-label={`Show ${pointer} in the JSON`}
      title={pointer}
      className="absolute top-0 right-0 flex size-5 cursor-pointer items-center justify-center rounded-[4px] bg-panel text-text-3 opacity-0 group-hover/part:opacity-100 hover:bg-hover hover:text-text-1 focus-visible:opacity-100 max-md:opacity-100"
      onClick={() => openFile({ artifact, pointer, tab })}
    >
      <Braces aria-hidden size={12} strokeWidth={1.6} />
    </button>
  )
}
