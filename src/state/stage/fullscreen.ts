import { useSyncExternalStore } from 'react'

let target: HTMLElement | undefined

/** What goes full screen: the stage, while it is there. */
export function setFullscreenTarget(element: HTMLElement | undefined): void {
  target = element
}

/** Some browsers, such as Safari on a phone, have no full screen for elements. */
export function canFullscreen(): boolean {
  return document.fullscreenEnabled
}

export async function toggleFullscreen(): Promise<void> {
  if (!canFullscreen()) return
  if (document.fullscreenElement !== null) await document.exitFullscreen()
  else await target?.requestFullscreen({ navigationUI: 'hide' })
}

export function useFullscreen(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      document.addEventListener('fullscreenchange', onChange)
      return () => document.removeEventListener('fullscreenchange', onChange)
    },
    () => document.fullscreenElement !== null,
  )
}
