import { fileName } from '../../model/artifact.ts'
import type { ContextScreen } from '../../model/context/contextScreens.ts'
import { useSmallPicture } from '../../state/thumbnails/thumbnails.ts'
import { DrawnPicture } from '../../ui/media/DrawnPicture.tsx'

interface MatrixTipProps {
  readonly words: string
  readonly screen: ContextScreen | undefined
  /** Middle and lower edge of the cell, and the width of what it stands in. */
  readonly x: number
  readonly y: number
  readonly room: number
}

const WIDTH = 184
const PICTURE_WIDTH = 160

/** What the cell under the pointer tells; the grid says the same to those who cannot see it. */
export function MatrixTip({ words, screen, x, y, room }: MatrixTipProps) {
  const left = Math.max(0, Math.min(x - WIDTH / 2, room - WIDTH))
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute z-20 rounded-[8px] border border-line-strong bg-panel p-2 text-[12px]/[16px]"
      style={{ left, top: y + 6, width: WIDTH }}
    >
      {screen?.artifact === undefined ? null : <Picture path={screen.artifact} />}
      <p className="text-text-1">{words}</p>
      {screen?.artifact === undefined ? null : (
        <p className="truncate font-mono text-[11px] text-text-3">
          <bdi>{fileName(screen.artifact)}</bdi>
        </p>
      )}
    </div>
  )
}

function Picture({ path }: { readonly path: string }) {
  const small = useSmallPicture(path, PICTURE_WIDTH)
  return (
    <span className="mb-1.5 flex h-[94px] w-full items-center justify-center overflow-hidden rounded-[3px] border border-line bg-stage">
      {small.status === 'ready' ? (
        <DrawnPicture picture={small.picture.bitmap} className="size-full object-contain" />
      ) : null}
    </span>
  )
}
