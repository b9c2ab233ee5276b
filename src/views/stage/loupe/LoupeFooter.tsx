import { LocateFixed, Move, X } from '../../../ui/icons.ts'
import { CORNERS } from '../../../lib/geometry/corners.ts'
import type { Corner } from '../../../lib/geometry/corners.ts'
import { resetLoupe, toggleLoupe } from '../../../state/stage/loupe.ts'
import { LOUPE_ZOOMS, changeSettings, useSettings } from '../../../state/settings.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { cx } from '../../../ui/cx.ts'
import type { LoupeTarget } from './useLoupeTarget.ts'

interface LoupeFooterProps {
  readonly target: LoupeTarget
  /** Undefined where it stands in none. */
  readonly corner: Corner | undefined
}

/** Where it looks, how much it enlarges, and where it stands. */
export function LoupeFooter({ target, corner }: LoupeFooterProps) {
  const { pixel, point, isAtPoint, isHeld } = target
  const zoom = useSettings((settings) => settings.loupeZoom)
  const recorded = point?.drawn.recorded
  const isConverted =
    point !== undefined &&
    recorded !== undefined &&
    (recorded.x !== point.pixel.x || recorded.y !== point.pixel.y)
  return (
    <footer className="flex h-7 items-center gap-1 border-t border-line pl-1.5 text-[11px] max-md:h-11">
      <span
        className={cx(
          'min-w-0 truncate font-mono text-[11.5px]',
          isAtPoint ? 'text-aim-text' : 'text-text-1',
        )}
        title={
          recorded === undefined
            ? 'Image pixels'
            : `Image pixels; the action recorded ${recorded.x}, ${recorded.y} (${recorded.space})`
        }
      >
        {pixel === undefined ? '–' : `${pixel.x}, ${pixel.y}`}
        {isAtPoint && isConverted ? (
          <span className="text-text-3">
            {point.drawn.outside === undefined ? ' from ' : ' nearest to '}
            {numberText(recorded.x)}, {numberText(recorded.y)}
          </span>
        ) : null}
      </span>
      {isHeld ? <span className="text-text-3">held</span> : null}
      <span className="ml-auto flex shrink-0 items-center">
        {isHeld ? (
          <IconButton
            size="small"
            label={point === undefined ? 'Follow the pointer' : 'Back to the point'}
            keys={['Esc']}
            icon={<LocateFixed aria-hidden size={12} strokeWidth={1.6} />}
            onClick={resetLoupe}
          />
        ) : null}
        <select
          aria-label="Loupe zoom"
          value={zoom}
          onChange={(event) => {
            const chosen = LOUPE_ZOOMS.find((one) => String(one) === event.currentTarget.value)
            if (chosen !== undefined) changeSettings({ loupeZoom: chosen })
          }}
          className="h-6 cursor-pointer rounded-[4px] bg-transparent px-0.5 text-[11px] text-text-1 hover:bg-hover max-md:h-11 max-md:min-w-11 [&>*]:bg-panel"
        >
          {LOUPE_ZOOMS.map((one) => (
            <option key={one} value={one}>
              {one}×
            </option>
          ))}
        </select>
        {corner === undefined ? null : (
          <IconButton
            size="small"
            label="Move the loupe to the next corner"
            icon={<Move aria-hidden size={12} strokeWidth={1.6} />}
            onClick={() => changeSettings({ loupeCorner: nextCorner(corner) })}
          />
        )}
        <IconButton
          size="small"
          label="Close the loupe"
          keys={['z']}
          icon={<X aria-hidden size={12} strokeWidth={1.6} />}
          onClick={toggleLoupe}
        />
      </span>
    </footer>
  )
}

function nextCorner(corner: Corner): Corner {
  return CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? corner
}

function numberText(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
