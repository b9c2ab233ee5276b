import { useEffect, useState } from 'react'
import { fileName } from '../../model/artifact.ts'
import { sizeOnTheWay } from '../../state/stage/screenshots.ts'
import type { StagePending } from '../../state/stage/stage.ts'

/** A decode that is quicker than this is not worth a word. */
const PATIENCE_MS = 120

/** What the stage waits for, over the frame that still stands; nothing while it is quick. */
export function PendingBar({ pending }: { readonly pending: StagePending }) {
  const [isLate, setLate] = useState(false)
  const [, refresh] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => {
      setLate(true)
      refresh((count) => count + 1)
    }, PATIENCE_MS)
    return () => clearInterval(timer)
  }, [])
  if (!isLate) return null
  const size = pending.kind === 'image' ? sizeOnTheWay(pending.path) : undefined
  const text = textOf(pending, size)
  return (
    <div
      role="progressbar"
      aria-label={text}
      className="pointer-events-none absolute inset-x-0 bottom-0 z-10 flex flex-col items-start"
    >
      <span className="m-2 max-w-full truncate rounded-[4px] bg-panel px-1.5 py-0.5 text-[11px] text-text-2">
        {text}
      </span>
      <span className="h-0.5 bg-accent" style={{ width: size === undefined ? '35%' : '70%' }} />
    </div>
  )
}

function textOf(
  pending: StagePending,
  size: { readonly width: number; readonly height: number } | undefined,
): string {
  if (pending.kind === 'turn') return 'Reading this turn'
  return size === undefined
    ? `Reading ${fileName(pending.path)}`
    : `Decoding ${size.width}×${size.height}`
}
