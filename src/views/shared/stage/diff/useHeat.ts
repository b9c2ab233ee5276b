import { useEffect, useState } from 'react'
import { heat } from '../../../../state/analysis/heat.ts'
import type { ScreenChange } from '../../../../model/screenChange.ts'
import type { ScreenshotRef } from '../../../../state/stage/screenshotPool.ts'

/** Stops that one only passes are not worth two decodes in the worker; the analysis rests as long. */
const REST_MS = 250

export type Heat =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly bitmap: ImageBitmap; readonly change: ScreenChange }
  | { readonly kind: 'failed'; readonly reason: string }

const WAITING: Heat = { kind: 'waiting' }

/** Where two screens differ, pixel by pixel, once the selection rests; freed with the next. */
export function useHeat(before: ScreenshotRef, after: ScreenshotRef, isWanted: boolean): Heat {
  const [found, setFound] = useState<{ readonly key: string; readonly heat: Heat }>()
  const { drop, path: from } = before
  const { drop: afterDrop, path: to } = after
  const key = `${drop}\0${from}\0${afterDrop}\0${to}`
  useEffect(() => {
    if (!isWanted) return undefined
    const controller = new AbortController()
    let bitmap: ImageBitmap | undefined
    const tell = (told: Heat): void => setFound({ key, heat: told })

    async function ask(): Promise<void> {
      try {
        const picture = await heat({ drop, before: from, after: to, afterDrop }, controller.signal)
        if (controller.signal.aborted) {
          picture.bitmap.close()
          return
        }
        bitmap = picture.bitmap
        tell({ kind: 'ready', ...picture })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        if (!controller.signal.aborted) tell({ kind: 'failed', reason })
      }
    }

    const timer = setTimeout(() => void ask(), REST_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
      bitmap?.close()
      setFound(undefined)
    }
  }, [key, drop, from, to, afterDrop, isWanted])
  return found?.key === key && isWanted ? found.heat : WAITING
}
