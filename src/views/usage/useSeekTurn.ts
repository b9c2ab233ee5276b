import { useCallback } from 'react'
import { useStops } from '../../state/current.ts'
import { seek } from '../../state/view.ts'

/** Goes to the first stop of a turn (0-based). */
export function useSeekTurn(): (turn: number) => void {
  const stops = useStops()
  return useCallback(
    (turn) => {
      const stop = stops.find((candidate) => candidate.turn.index === turn)
      if (stop !== undefined) seek(stop.index, stops.length)
    },
    [stops],
  )
}
