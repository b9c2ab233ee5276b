import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { ViewSize } from '../../../lib/geometry/viewMatrix.ts'

/** The size of a pane in CSS pixels; `undefined` until it has one. */
export function usePaneSize(pane: RefObject<HTMLElement | null>): ViewSize | undefined {
  const [size, setSize] = useState<ViewSize>()
  useLayoutEffect(() => {
    const element = pane.current
    if (element === null) return undefined
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0 && height > 0)
        setSize((old) => (isSame(old, width, height) ? old : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [pane])
  return size
}

function isSame(old: ViewSize | undefined, width: number, height: number): boolean {
  return old?.width === width && old.height === height
}
