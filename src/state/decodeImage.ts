import type { Size } from '../model/point.ts'
import type { Picture } from './screenshotPool.ts'

/** An image element that is decoded and can be put on stage without a flash. */
export interface DecodedImage extends Picture {
  readonly element: HTMLImageElement
  readonly url: string
}

/**
 * Decodes off the document. Elements, not bitmaps: swapping either was measured to cost the same,
 * an element decodes faster, and its pixels can be given back by the browser under pressure.
 */
export async function decodeImage(
  blob: Blob,
  signal: AbortSignal,
  onSize: (size: Size) => void,
): Promise<DecodedImage> {
  const element = new Image()
  // Painted in the same frame as it is inserted, even when its pixels were given back meanwhile.
  element.decoding = 'sync'
  element.draggable = false
  const url = URL.createObjectURL(blob)
  const onAbort = (): void => release(element, url)
  signal.addEventListener('abort', onAbort, { once: true })
  const onLoad = (): void => {
    if (element.naturalWidth > 0)
      onSize({ width: element.naturalWidth, height: element.naturalHeight })
  }
  element.addEventListener('load', onLoad, { once: true })
  try {
    element.src = url
    const damaged = !(await decodes(element))
    const { naturalWidth: width, naturalHeight: height } = element
    if (width === 0 || height === 0) throw new Error(undecodable(blob))
    element.dataset['testid'] = 'stage-image'
    element.dataset['width'] = String(width)
    element.dataset['height'] = String(height)
    return { element, url, damaged, size: { width, height } }
  } catch (error) {
    release(element, url)
    throw error
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

export function releaseImage({ element, url }: DecodedImage): void {
  release(element, url)
}

/** A cut image does not "decode", but what there is of it can be shown once it is loaded. */
async function decodes(element: HTMLImageElement): Promise<boolean> {
  try {
    await element.decode()
    return true
  } catch {
    return false
  }
}

function undecodable(blob: Blob): string {
  return blob.size === 0 ? 'The file is empty.' : 'The browser cannot decode this image.'
}

function release(element: HTMLImageElement, url: string): void {
  element.remove()
  element.removeAttribute('src')
  URL.revokeObjectURL(url)
}
