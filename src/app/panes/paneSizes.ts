import type { Settings } from '../../state/settings.ts'
import type { Breakpoint } from '../../ui/layout/useBreakpoint.ts'

interface PaneRange {
  readonly size: number
  readonly min: number
  readonly max: number
}

interface PaneSizes {
  readonly turns: PaneRange
  readonly inspector: PaneRange
}

const RANGES: Readonly<Record<'wide' | 'narrow', PaneSizes>> = {
  wide: {
    turns: { size: 256, min: 196, max: 420 },
    inspector: { size: 376, min: 296, max: 720 },
  },
  narrow: {
    turns: { size: 196, min: 160, max: 300 },
    inspector: { size: 312, min: 264, max: 480 },
  },
}

/** Pixels of the side panes: as the person left them at this breakpoint, else as designed. */
export function paneSizes(room: Breakpoint, panes: Settings['panes']): PaneSizes {
  const ranges = RANGES[room === 'wide' ? 'wide' : 'narrow']
  return {
    turns: remembered(ranges.turns, panes[paneKey(room, 'turns')]),
    inspector: remembered(ranges.inspector, panes[paneKey(room, 'inspector')]),
  }
}

/** Under which a size is remembered. */
export function paneKey(room: Breakpoint, pane: string): string {
  return `${room}.${pane}`
}

function remembered(range: PaneRange, size: number | undefined): PaneRange {
  if (size === undefined) return range
  return { ...range, size: Math.max(range.min, Math.min(size, range.max)) }
}
