import type { Size } from '../point.ts'

/** What is known of a screen for telling it from others. */
export interface ScreenLook {
  /** Names its bytes: equal in two runs, the screens are the same file. */
  readonly identity?: string
  readonly size?: Size
  /** The screen in little, once it was measured. */
  readonly greys?: GreyGrid
}

/** Mean greys (0–255) of the cells of a grid, row by row. */
interface GreyGrid {
  readonly columns: number
  readonly rows: number
  readonly greys: Uint8Array
}

/** `alike`: mostly the same page; `other`: little in common. */
export type Likeness = 'same' | 'alike' | 'other'

// Parts of what two screens show that differ, measured on desktops with a browser of real runs.
/** Carets, clocks, a few typed letters: 0 to 0.02; a field with suggestions under it 0.03 and more. */
const SAME_BELOW = 0.03
/** Menus and dialogs on one page reach 0.1; other pages in the same window begin at 0.1 to 0.16. */
export const ALIKE_BELOW = 0.15

/**
 * A screen shows at least this much, as a part of black on white: on a page that is nearly empty a
 * list of suggestions is not most of what is to be seen.
 */
const LEAST_CONTENT = 0.06

/** How much of what either screen shows is not on the other, 0–1; undefined while not known. */
export function lookDistance(
  a: ScreenLook | undefined,
  b: ScreenLook | undefined,
): number | undefined {
  if (a === undefined || b === undefined) return undefined
  if (a.identity !== undefined && a.identity === b.identity) return 0
  if (a.greys === undefined || b.greys === undefined) return undefined
  return gridDistance(a.greys, b.greys)
}

export function likenessOf(distance: number): Likeness {
  if (distance < SAME_BELOW) return 'same'
  return distance < ALIKE_BELOW ? 'alike' : 'other'
}

/**
 * Differences against content, which is whatever is not the ground of its screen: two pages that
 * are mostly white are not alike for it. Independent of sizes, as the grid is.
 */
function gridDistance(a: GreyGrid, b: GreyGrid): number | undefined {
  if (a.columns !== b.columns || a.rows !== b.rows || a.greys.length !== b.greys.length)
    return undefined
  const contentA = contentOf(a)
  const contentB = contentOf(b)
  let apart = 0
  let content = 0
  // Whole numbers and no calls: all pairs of two long runs come by here.
  for (let cell = 0; cell < a.greys.length; cell += 1) {
    const by = (a.greys[cell] ?? 0) - (b.greys[cell] ?? 0)
    apart += by < 0 ? -by : by
    const left = contentA[cell] ?? 0
    const right = contentB[cell] ?? 0
    content += left > right ? left : right
  }
  const least = LEAST_CONTENT * 255 * a.greys.length
  return least === 0 ? undefined : Math.min(1, apart / Math.max(content, least))
}

const contents = new WeakMap<GreyGrid, Uint8Array>()

/** How far each cell is from what is drawn on: the grey that most cells have. */
function contentOf(grid: GreyGrid): Uint8Array {
  const known = contents.get(grid)
  if (known !== undefined) return known
  const ground = groundOf(grid)
  const content = Uint8Array.from(grid.greys, (grey) => Math.abs(grey - ground))
  contents.set(grid, content)
  return content
}

/** In steps of eight levels, as surfaces have their shades. */
function groundOf({ greys }: GreyGrid): number {
  const counts = new Uint32Array(32)
  for (const grey of greys) counts[grey >> 3] = (counts[grey >> 3] ?? 0) + 1
  let most = 0
  for (const [step, count] of counts.entries()) if (count > (counts[most] ?? 0)) most = step
  let sum = 0
  for (const grey of greys) if (grey >> 3 === most) sum += grey
  return Math.round(sum / Math.max(1, counts[most] ?? 0))
}

/** Cells of a screen of 64 × 36 become 16 × 9: each pair of stops is compared, and those are many. */
const STEP = 4

const coarse = new WeakMap<GreyGrid, GreyGrid>()

/** The same look in a coarser grid. */
export function coarseLook(look: ScreenLook): ScreenLook {
  const { greys } = look
  if (greys === undefined) return look
  const known = coarse.get(greys)
  const grid = known ?? coarser(greys, STEP)
  if (known === undefined) coarse.set(greys, grid)
  return { ...look, greys: grid }
}

function coarser({ columns, rows, greys }: GreyGrid, step: number): GreyGrid {
  const wide = Math.ceil(columns / step)
  const high = Math.ceil(rows / step)
  const sums = new Float64Array(wide * high)
  const counts = new Uint16Array(wide * high)
  for (let cell = 0; cell < greys.length; cell += 1) {
    const row = Math.floor(cell / columns)
    const into = Math.floor(row / step) * wide + Math.floor((cell % columns) / step)
    sums[into] = (sums[into] ?? 0) + (greys[cell] ?? 0)
    counts[into] = (counts[into] ?? 0) + 1
  }
  const means = Uint8Array.from(sums, (sum, at) => Math.round(sum / Math.max(1, counts[at] ?? 0)))
  return { columns: wide, rows: high, greys: means }
}
