import { useDeferredValue, useEffect, useState } from 'react'
import { useStage } from '../../state/stage/stage.ts'

/** Longer than this the other panes do not wait for the first picture. */
const LONGEST_WAIT_MS = 300

/**
 * The first screenshot comes first: the panes around the stage are rendered once it stands there, in
 * slices that the browser can interrupt. Once ready they stay.
 */
export function usePanesReady(): boolean {
  const hasPicture = useStage((stage) => stage.panes.length > 0)
  const [started, setStarted] = useState(hasPicture)
  useEffect(() => {
    if (started) return undefined
    const timer = setTimeout(() => setStarted(true), hasPicture ? 0 : LONGEST_WAIT_MS)
    return () => clearTimeout(timer)
  }, [started, hasPicture])
  return useDeferredValue(started)
}
