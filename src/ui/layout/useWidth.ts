import { useCallback, useState } from 'react'

/** The content width of an element in CSS pixels, followed as it changes; 0 before it is known. */
export function useWidth(): readonly [
  number,
  (element: HTMLElement | null) => (() => void) | void,
] {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [width, ref]
}
