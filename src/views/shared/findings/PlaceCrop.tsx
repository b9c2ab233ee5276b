import { ImageOff } from '../../../ui/icons.ts'
import { useMemo } from 'react'
import type { CropGroup } from '../../../model/crops.ts'
import type { ImagePoint, Size, SpaceSizes } from '../../../model/point.ts'
import { useCrops } from '../../../state/thumbnails/crops.ts'
import { DrawnPicture } from '../../../ui/media/DrawnPicture.tsx'

interface PlaceCropProps {
  readonly artifact: string
  readonly at: ImagePoint
}

const BOX: Size = { width: 148, height: 76 }
/** Of the screen around the point, in its own pixels. */
const CUT: Size = { width: 160, height: 82 }
const SCALE = BOX.width / CUT.width
/** Evidence counts in pixels of the screen. */
const AS_IT_IS: SpaceSizes = {}

/** What is around a point of a screen, with the point marked. */
export function PlaceCrop({ artifact, at }: PlaceCropProps) {
  const { x, y } = at
  const group = useMemo(() => groupOf(artifact, x, y), [artifact, x, y])
  const screen = useCrops({ group, sizes: AS_IT_IS, cut: CUT })
  const crop = screen.status === 'ready' ? screen.picture.byStop.get(0) : undefined
  return (
    <span
      role="img"
      aria-label={`The screen around ${Math.round(x)}, ${Math.round(y)}`}
      className="relative my-0.5 flex max-w-full items-center justify-center overflow-hidden rounded-[3px] border border-line bg-stage"
      style={BOX}
    >
      {screen.status === 'failed' ? (
        <ImageOff aria-hidden size={14} strokeWidth={1.6} className="text-text-3" />
      ) : crop === undefined ? null : (
        <>
          <DrawnPicture picture={crop.blob} className="size-full" />
          <Mark x={(x - crop.box.x) * SCALE} y={(y - crop.box.y) * SCALE} />
        </>
      )}
    </span>
  )
}

function Mark({ x, y }: ImagePoint) {
  return (
    <svg aria-hidden className="absolute inset-0 fill-none" width={BOX.width} height={BOX.height}>
      <circle cx={x} cy={y} r={7} className="stroke-white" strokeWidth={4} />
      <circle cx={x} cy={y} r={7} className="stroke-aim" strokeWidth={1.75} />
    </svg>
  )
}

function groupOf(path: string, x: number, y: number): CropGroup {
  const point = { role: 'target', x, y, space: 'screenshot-pixel', origin: 'executed' } as const
  return { path, from: 0, cuts: [{ stop: 0, point }] }
}
