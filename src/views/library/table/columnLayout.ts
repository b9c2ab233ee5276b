import { COLUMN_IDS, FIXED_COLUMN } from '../../../state/library/columns.ts'
import type { ColumnId } from '../../../state/library/columns.ts'
import type { Breakpoint } from '../../../ui/layout/useBreakpoint.ts'

interface Width {
  /** Pixels; the least where the column grows. */
  readonly min: number
  /** Share of the room that is left; absent for columns of one width. */
  readonly grow?: number
}

const WIDTHS: Readonly<Record<ColumnId, Width>> = {
  status: { min: 112 },
  format: { min: 88 },
  run: { min: 160, grow: 1.25 },
  task: { min: 128, grow: 1.4 },
  model: { min: 100, grow: 0.85 },
  provider: { min: 96, grow: 0.3 },
  workflow: { min: 112, grow: 0.5 },
  turns: { min: 60 },
  duration: { min: 76 },
  cost: { min: 68 },
  estimated: { min: 100 },
  tokens: { min: 68 },
  problems: { min: 80 },
  findings: { min: 84 },
  denied: { min: 66 },
  'would-deny': { min: 88 },
  escalated: { min: 82 },
  started: { min: 132 },
}

/** What is shown until the person chooses: what there is room for without scrolling sideways. */
const USUAL: Readonly<Record<Breakpoint, readonly ColumnId[]>> = {
  wide: [
    'status',
    'format',
    'run',
    'task',
    'model',
    'turns',
    'duration',
    'cost',
    'problems',
    'findings',
    'denied',
    'escalated',
    'started',
  ],
  narrow: ['status', 'format', 'run', 'task', 'model', 'turns', 'cost', 'findings', 'denied'],
  tablet: ['status', 'run', 'task', 'turns', 'duration', 'cost'],
  phone: ['run', 'cost'],
}

interface Choosing {
  /** Empty while the person has not chosen. */
  readonly chosen: readonly ColumnId[]
  /** Some policy only looked on: what it would have denied is counted apart, so it is shown. */
  readonly wouldDeny: boolean
  /** Some run has an estimated cost. */
  readonly estimated?: boolean
}

/** In their own order, whatever the order of choosing. A phone has room for its own two alone. */
export function columnsAt(
  breakpoint: Breakpoint,
  { chosen, wouldDeny, estimated = false }: Choosing,
): readonly ColumnId[] {
  const usual = USUAL[breakpoint]
  if (breakpoint === 'phone') return usual
  if (chosen.length > 0)
    return COLUMN_IDS.filter((id) => id === FIXED_COLUMN || chosen.includes(id))
  const more = new Set<ColumnId>()
  if (wouldDeny && usual.includes('denied')) more.add('would-deny')
  if (estimated && usual.includes('cost')) more.add('estimated')
  return more.size === 0 ? usual : COLUMN_IDS.filter((id) => usual.includes(id) || more.has(id))
}

export function toggleColumn(shown: readonly ColumnId[], column: ColumnId): readonly ColumnId[] {
  return shown.includes(column) ? shown.filter((id) => id !== column) : [...shown, column]
}

interface TableWidths {
  /** `grid-template-columns` */
  readonly tracks: string
  /** Narrower than this the table scrolls sideways. */
  readonly min: number
}

/** Of the box that marks a run; a finger needs more. */
const PICK_WIDTH = 28
const PHONE_PICK_WIDTH = 44

/** Padding of a row, left and right. */
const ROW_PADDING = 16

export function widthsOf(shown: readonly ColumnId[], isPhone: boolean): TableWidths {
  if (isPhone) return { tracks: `${PHONE_PICK_WIDTH}px minmax(0,1fr) 76px`, min: 0 }
  return {
    tracks: [`${PICK_WIDTH}px`, ...shown.map(trackOf)].join(' '),
    min: shown.reduce((sum, id) => sum + WIDTHS[id].min, ROW_PADDING + PICK_WIDTH),
  }
}

function trackOf(id: ColumnId): string {
  const { min, grow } = WIDTHS[id]
  return grow === undefined ? `${min}px` : `minmax(${min}px,${grow}fr)`
}
