import { Captions } from '../../ui/icons.ts'
import type { StopFilter } from '../../model/marks/stopFilter.ts'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { changeSettings, useSettings } from '../../state/settings.ts'
import { showFrame, useView } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/tabs/SegmentedControl.tsx'
import { FilterChips } from './FilterChips.tsx'
import { hasScreens } from '../shared/hasScreens.ts'
import { SizeSlider } from './SizeSlider.tsx'
import { shownFrameOf } from './shownFrameOf.ts'

interface GalleryBarProps {
  readonly trajectory: Trajectory
  readonly stops: readonly Stop[]
  readonly filter: StopFilter
  readonly width: number
  readonly columns: number
  readonly isPhone: boolean
  /** What lies under the points is shown, and whether the run has any. */
  readonly isCropped: boolean
  readonly canCrop: boolean
}

const MODES = [
  { id: 'screens', label: 'Stops' },
  { id: 'clicks', label: 'Clicks' },
] as const

const FRAMES = [
  { id: 'saw', label: 'Saw' },
  { id: 'after', label: 'After' },
] as const

/** Which stops, which of their screens, and how large. */
export function GalleryBar(props: GalleryBarProps) {
  const { trajectory, stops, filter, width, columns, isPhone, isCropped, canCrop } = props
  const frame = useView((view) => shownFrameOf(view.frame))
  const hasCaptions = useSettings((settings) => settings.galleryCaptions)
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 border-b border-line bg-panel px-3 md:h-11 md:flex-nowrap">
      <FilterChips trajectory={trajectory} stops={stops} filter={filter} />
      <div className="flex shrink-0 items-center gap-3 max-md:w-full max-md:pb-1.5 md:ml-auto">
        {canCrop ? (
          <SegmentedControl
            name="Pictures"
            segments={MODES}
            selected={isCropped ? 'clicks' : 'screens'}
            onSelect={(galleryMode) => changeSettings({ galleryMode })}
            className="max-md:h-11"
          />
        ) : null}
        {hasScreens(trajectory) || trajectory.reading !== 'complete' ? (
          <>
            <SegmentedControl
              name="Screens"
              segments={FRAMES}
              selected={frame}
              onSelect={showFrame}
              className="max-md:h-11"
            />
            <span aria-hidden className="h-5 w-px bg-line-strong max-md:hidden" />
          </>
        ) : null}
        <Button
          aria-pressed={hasCaptions}
          onClick={() => changeSettings({ galleryCaptions: !hasCaptions })}
        >
          <Captions aria-hidden size={14} strokeWidth={1.6} />
          Captions
        </Button>
        {isPhone ? null : (
          <>
            <span aria-hidden className="h-5 w-px bg-line-strong" />
            <SizeSlider columns={columns} width={width} />
          </>
        )}
      </div>
    </div>
  )
}
