import { useEffect } from 'react'
import { openTransfer } from '../../state/opening/openFrom.ts'

/** Takes files and JSON text pasted anywhere but into a field. */
export function useWindowPaste(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { clipboardData, target, timeStamp } = event
      if (clipboardData === null || isField(target)) return
      event.preventDefault()
      void openTransfer(clipboardData, timeStamp)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  )
}
