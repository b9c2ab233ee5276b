import { dwellAt } from '../model/figures/stopTimes.ts'
import { currentStops } from './current.ts'
import { useSettings } from './settings.ts'
import { useStage } from './stage/stage.ts'
import { seek, setPlaying, useView } from './view.ts'

/** Moves the selection by `delta` stops; a seek by hand, so it pauses. */
export function step(delta: number): void {
  const stops = currentStops()
  if (stops.length === 0) return
  const from = Math.min(useView.getState().stop, stops.length - 1)
  seek(from + delta, stops.length)
}

export function toFirst(): void {
  seek(0, currentStops().length)
}

export function toLast(): void {
  const stops = currentStops()
  seek(stops.length - 1, stops.length)
}

let playerRuns = false

/** Plays from the selected stop, from the first one when the last is selected, or pauses. */
export function togglePlay(): void {
  if (!playerRuns) startPlayer()
  playerRuns = true
  const { playing, stop } = useView.getState()
  if (playing) {
    setPlaying(false)
    return
  }
  const stops = currentStops()
  if (stops.length < 2) return
  if (stop >= stops.length - 1) seek(0, stops.length)
  setPlaying(true)
}

/** A picture that never arrives does not hold the run up for longer than this. */
const LONGEST_WAIT = 4000

/** Plays while `view.playing`, and pauses when anything but the player moves the selection. */
function startPlayer(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let advancing = false
  let waiting = false

  /** Dwelling is counted from when the stop stands on the stage. */
  function arrive(): void {
    clearTimeout(timer)
    waiting = useStage.getState().pending !== undefined
    if (waiting) timer = setTimeout(dwell, LONGEST_WAIT)
    else dwell()
  }

  function dwell(): void {
    clearTimeout(timer)
    waiting = false
    const { playTiming, playSpeed } = useSettings.getState()
    const stay = dwellAt(currentStops(), useView.getState().stop, playTiming, playSpeed)
    if (stay === undefined) setPlaying(false)
    else timer = setTimeout(advance, stay.milliseconds)
  }

  function advance(): void {
    advancing = true
    seek(useView.getState().stop + 1, currentStops().length)
    advancing = false
    arrive()
  }

  function stop(): void {
    clearTimeout(timer)
    waiting = false
  }

  useStage.subscribe(({ pending }) => {
    if (waiting && pending === undefined) dwell()
  })
  useView.subscribe((view, before) => {
    const moved = view.stop !== before.stop || view.run !== before.run
    if (view.playing !== before.playing) {
      if (view.playing) arrive()
      else stop()
    } else if (view.playing && moved && !advancing) {
      setPlaying(false)
    }
  })
  useSettings.subscribe((settings, before) => {
    const changed =
      settings.playSpeed !== before.playSpeed || settings.playTiming !== before.playTiming
    if (changed && useView.getState().playing) arrive()
  })
}
