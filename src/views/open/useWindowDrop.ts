import { useEffect, useState } from 'react'
import { openTransfer } from '../../state/opening/openFrom.ts'
import { describeDrag } from './describeDrag.ts'

export type DragOver = { readonly what: string | undefined } | undefined

/** Takes drops anywhere in the window; tells what hovers over it. */
export function useWindowDrop(): DragOver {
  const [over, setOver] = useState<DragOver>(undefined)

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const onDragOver = (event: DragEvent): void => {
      const transfer = event.dataTransfer
      if (transfer === null || startedHere) return
      event.preventDefault()
      transfer.dropEffect = 'copy'
      if (!transfer.types.includes('Files')) return
      const what = describeDrag([...transfer.items])
      setOver((known) => (known !== undefined && known.what === what ? known : { what }))
    }
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(undefined)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(undefined)
      if (event.dataTransfer === null || startedHere) return
      event.preventDefault()
      void openTransfer(event.dataTransfer, event.timeStamp)
    }
    // Text or an image of the page itself, dragged about, is not something to open.
    let startedHere = false
    const onDragStart = (): void => {
      startedHere = true
    }
    const onDragEnd = (): void => {
      startedHere = false
      setOver(undefined)
    }
    window.addEventListener('dragstart', onDragStart, { signal })
    window.addEventListener('dragend', onDragEnd, { signal })
    window.addEventListener('dragenter', onDragOver, { signal })
    window.addEventListener('dragover', onDragOver, { signal })
    window.addEventListener('dragleave', onDragLeave, { signal })
    window.addEventListener('drop', onDrop, { signal })
    return () => controller.abort()
  }, [])

  return over
}
