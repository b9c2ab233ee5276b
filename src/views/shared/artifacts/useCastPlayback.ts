import { useCallback, useEffect, useRef, useState } from 'react'

interface CastPlayback {
  readonly playing: boolean
  readonly toggle: () => void
  readonly pause: () => void
}

/** Ten positions a second are as many as a person reads. */
const TICK_MS = 100

/** Moves a position through a recording as time goes by, from the start when it stands at the end. */
export function useCastPlayback(
  atMs: number,
  durationMs: number,
  onMove: (atMs: number) => void,
): CastPlayback {
  const [playing, setPlaying] = useState(false)
  const latest = useRef({ atMs, onMove })
  useEffect(() => {
    latest.current = { atMs, onMove }
  })
  useEffect(() => {
    if (!playing) return undefined
    let before = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      const to = Math.min(durationMs, latest.current.atMs + now - before)
      before = now
      latest.current.onMove(to)
      if (to >= durationMs) setPlaying(false)
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [playing, durationMs])
  const toggle = useCallback(() => {
    if (!playing && latest.current.atMs >= durationMs) latest.current.onMove(0)
    setPlaying(!playing)
  }, [playing, durationMs])
  const pause = useCallback(() => setPlaying(false), [])
  return { playing, toggle, pause }
}
