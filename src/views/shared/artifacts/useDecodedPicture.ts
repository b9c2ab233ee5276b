import { useEffect, useState } from 'react'
import { readPicture } from '../../../state/artifacts/picture.ts'
import type { ReadPicture } from '../../../state/artifacts/picture.ts'

export type DecodedPicture =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  /** The browser does not know it, or it is cut. */
  | { readonly kind: 'undecodable' }
  | { readonly kind: 'ready'; readonly bitmap: ImageBitmap }

/** A picture file as pixels, checked for its size before memory is spent on it; closed when left. */
export function useDecodedPicture(drop: string, path: string): DecodedPicture {
  const [state, setState] = useState<DecodedPicture & { readonly of?: string }>({ kind: 'reading' })
  const of = `${drop}\n${path}`
  useEffect(() => {
    const controller = new AbortController()
    let bitmap: ImageBitmap | undefined
    function onRead(picture: ReadPicture): void {
      if (picture.kind === 'undecodable') {
        if (!controller.signal.aborted) setState({ kind: 'undecodable', of })
        return
      }
      bitmap = picture.bitmap
      if (controller.signal.aborted) bitmap.close()
      else setState({ kind: 'ready', bitmap, of })
    }
    readPicture(drop, path, controller.signal).then(onRead, (error: unknown) => {
      if (controller.signal.aborted) return
      const message = error instanceof Error ? error.message : 'unknown'
      setState({ kind: 'failed', message, of })
    })
    return () => {
      controller.abort()
      bitmap?.close()
    }
  }, [drop, path, of])
  return state.of === of ? state : { kind: 'reading' }
}
