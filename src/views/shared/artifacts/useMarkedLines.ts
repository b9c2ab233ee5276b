import { useState } from 'react'
import { useFileTarget } from '../fileTarget.ts'
import type { LineRange } from '../fileTarget.ts'

/** The lines of a file that the last link led to; they stay marked when the link is done with. */
export function useMarkedLines(path: string): LineRange | undefined {
  const target = useFileTarget((state) =>
    state.target?.artifact === path ? state.target.lines : undefined,
  )
  const [kept, setKept] = useState({ path, lines: target })
  const lines = target ?? (kept.path === path ? kept.lines : undefined)
  if (kept.path !== path || kept.lines !== lines) setKept({ path, lines })
  return lines
}
