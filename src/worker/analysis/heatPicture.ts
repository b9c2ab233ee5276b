import { compareScreens } from '../../analysis/pixels/compareScreens.ts'
import { heatOf } from '../../analysis/pixels/heatOf.ts'
import type { AnalysisApi, HeatPicture } from '../analysisProtocol.ts'
import { decodeScreen, readScreen } from './decodeScreen.ts'
import type { Lender } from './screenFiles.ts'

/** Somebody waits for it: it goes before the screens of the run, and is not kept. */
export async function heatPicture(
  lender: Lender,
  { drop, before, after, afterDrop = drop }: AnalysisApi['heat']['input'],
  signal: AbortSignal,
): Promise<HeatPicture> {
  const screenAt = async (from: string, path: string) => {
    const bytes = await readScreen(await lender.blob(from, path, signal))
    signal.throwIfAborted()
    return decodeScreen(bytes)
  }
  const first = await screenAt(drop, before)
  const second = await screenAt(afterDrop, after)
  signal.throwIfAborted()
  const { width, height, pixels } = heatOf(first, second)
  const image = new ImageData(width, height)
  new Uint32Array(image.data.buffer).set(pixels)
  return { bitmap: await createImageBitmap(image), change: compareScreens(first, second) }
}
