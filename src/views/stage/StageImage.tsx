import { useLayoutEffect, useRef } from 'react'
import { stageElement } from '../../state/stage/screenshots.ts'
import { markFirstScreenshot } from '../../state/stage/scrubTiming.ts'

interface StageImageProps {
  readonly drop: string
  readonly path: string
  readonly alt: string
  /** Enlarged so far that single pixels are looked at. */
  readonly isCrisp: boolean
}

/** Puts the decoded element itself into the document, in the frame in which its points are drawn. */
export function StageImage({ drop, path, alt, isCrisp }: StageImageProps) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = host.current
    const decoded = stageElement({ drop, path })
    if (place === null || decoded === undefined) return
    const isTaken = decoded.parentElement !== null && decoded.parentElement !== place
    const element = isTaken ? copyOf(decoded) : decoded
    element.setAttribute('aria-label', alt)
    element.className = 'block size-full max-w-none select-none'
    element.style.imageRendering = isCrisp ? 'pixelated' : 'auto'
    if (place.firstElementChild !== element) place.replaceChildren(element)
    markFirstScreenshot(drop, path)
  }, [drop, path, alt, isCrisp])
  return <div ref={host} className="absolute inset-0" />
}

/** The same screen in two panes: an element can be in one place only. */
function copyOf(element: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas')
  copy.width = element.width
  copy.height = element.height
  copy.getContext('2d')?.drawImage(element, 0, 0)
  copy.setAttribute('role', 'img')
  for (const [name, value] of Object.entries(element.dataset)) copy.dataset[name] = value
  return copy
}
