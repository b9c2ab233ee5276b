import { useCallback, useState } from 'react'

/** Whether an element has come into sight; stays true once it has. */
export function useInSight(): readonly [
  boolean,
  (element: HTMLElement | null) => (() => void) | void,
] {
  const [isSeen, setSeen] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    // Where nothing tells (jsdom), everything is in sight.
    if (element === null || typeof IntersectionObserver === 'undefined') {
      if (element !== null) setSeen(true)
      return undefined
    }
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      setSeen(true)
      observer.disconnect()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [isSeen, ref]
}
