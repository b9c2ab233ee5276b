import { useView } from '../../state/view.ts'

/** 0-based index of the selected stop, within bounds. */
export function useStopIndex(stops: number): number {
  return useView((view) => Math.max(0, Math.min(view.stop, stops - 1)))
}
