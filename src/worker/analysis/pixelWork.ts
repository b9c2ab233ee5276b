import type { ImagePoint } from '../../model/point.ts'
import type { ScreenChange } from '../../model/screenChange.ts'
import type { Raster } from '../../analysis/pixels/raster.ts'
import type { ScreenSignature } from '../../analysis/pixels/screenSignature.ts'
import type { Spot } from '../../analysis/pixels/spot.ts'
import type { ScreenBytes } from './decodeScreen.ts'
import type { TakeRoom } from './pixelRoom.ts'

/** What is measured on decoded screens; `decode` is the only part that needs a browser. */
export interface PixelWork {
  /** Rejects with a reason for people: no image, or too large. */
  read(blob: Blob): Promise<ScreenBytes>
  /** Rejects when the file is damaged. Pixels may be written into room that it takes. */
  decode(bytes: ScreenBytes, takeRoom: TakeRoom): Promise<Raster>
  compare(before: Raster, after: Raster): ScreenChange
  signature(screen: Raster): ScreenSignature
  spot(screen: Raster, point: ImagePoint): Spot | undefined
}
