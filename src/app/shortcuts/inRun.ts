import { currentStops } from '../../state/current.ts'
import { useView } from '../../state/view.ts'

/** One run is on screen and has stops to go to; two side by side have keys of their own. */
export function inRun(): boolean {
  const { screen } = useView.getState()
  return (
    screen !== 'open' && screen !== 'library' && screen !== 'compare' && currentStops().length > 0
  )
}

/** Stage and inspector are on screen. */
export function inTrace(): boolean {
  return inRun() && useView.getState().screen === 'trace'
}
