import { ChartColumn, Crosshair, FileDiff, LayoutGrid } from '../../ui/icons.ts'
import { showScreen, useView } from '../../state/view.ts'
import { SegmentedControl } from '../../ui/tabs/SegmentedControl.tsx'

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

const SEGMENTS = [
  { id: 'trace', label: 'Trace', icon: <Crosshair {...icon} /> },
  { id: 'gallery', label: 'Gallery', icon: <LayoutGrid {...icon} /> },
  { id: 'usage', label: 'Usage', icon: <ChartColumn {...icon} /> },
  { id: 'changes', label: 'Changes', icon: <FileDiff {...icon} /> },
] as const

/** The ways to look at the open run. */
export function ScreenSwitch() {
  const screen = useView((view) => view.screen)
  const selected = SEGMENTS.find(({ id }) => id === screen)?.id
  return (
    <SegmentedControl name="View" segments={SEGMENTS} selected={selected} onSelect={showScreen} />
  )
}
