import { currentStops } from '../../state/current.ts'
import { useView } from '../../state/view.ts'

/** A run is on screen and has stops to go to. */
export function inRun(): boolean {
  const { screen } = useView.getState()
  return screen !== 'open' && screen !== 'library' && currentStops().length > 0
}

/** Stage and inspector are on screen. */
export function inTrace(): boolean {
  return inRun() && useView.getState().screen === 'trace'
}
