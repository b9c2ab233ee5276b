import type { Bounds } from '../../../../lib/geometry/placeTag.ts'
import type { DrawnPoint } from '../../../../model/overlay/drawnPoint.ts'
import type { Aim } from '../../../../model/overlay/overlay.ts'
import type { Size } from '../../../../model/point.ts'
import { reachOf } from '../markPaths.ts'
import { MarkTag } from './MarkTag.tsx'

interface AimTagProps {
  readonly aim: Aim
  readonly image: Size
  readonly k: number
  readonly bounds: Bounds
}

/** What was done at the aim, in words beside its sign. */
export function AimTag({ aim, image, k, bounds }: AimTagProps) {
  const { anchor } = aim
  return (
    <MarkTag
      text={anchor.outside === undefined ? aim.tag : `${aim.tag} outside`}
      at={anchor.at}
      k={k}
      reach={reachOf(aim)}
      side={aim.scroll === 'up' ? 'below' : 'above'}
      bounds={bounds}
      look="filled"
      title={legendOf(anchor, image)}
    />
  )
}

function legendOf({ recorded, x, y }: DrawnPoint, image: Size): string {
  const by = recorded.origin === 'model' ? 'as the model gave it' : 'as executed'
  const place = `${Math.round(x * 100) / 100}, ${Math.round(y * 100) / 100}`
  return `${recorded.x}, ${recorded.y} (${recorded.space}), ${by}; pixel ${place} of ${image.width}×${image.height}`
}
