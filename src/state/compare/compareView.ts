import { create } from 'zustand'

export const COMPARE_FRAMES = ['saw', 'after', 'diff', 'swipe'] as const
/** Each screen on a stage of its own, or both laid over one another. */
export type CompareFrame = (typeof COMPARE_FRAMES)[number]

/** Which list of runs is open to choose from. */
export type Picking = 'a' | 'b' | 'more'

/** How two runs are looked at; lasts as long as the page. */
interface CompareView {
  readonly frame: CompareFrame
  readonly differencesOnly: boolean
  /** Usage of the whole runs, or of what they did up to the selected row. */
  readonly span: 'whole' | 'row'
  readonly picking: Picking | undefined
}

export const useCompareView = create<CompareView>()(() => ({
  frame: 'saw',
  differencesOnly: false,
  span: 'whole',
  picking: undefined,
}))

export function changeCompareView(change: Partial<CompareView>): void {
  useCompareView.setState(change)
}
