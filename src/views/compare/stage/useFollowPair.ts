import { useEffect } from 'react'
import { framesOf } from '../../../model/stops.ts'
import type { Stop } from '../../../model/stops.ts'
import { nearbyFrames } from '../../../model/overlay/nearbyFrames.ts'
import type { CompareFrame } from '../../../state/compare/compareView.ts'
import { leavePair, showPair } from '../../../state/compare/pairStage.ts'
import type { SideWish } from '../../../state/compare/pairStage.ts'
import { stopShown } from '../../../state/compare/rows.ts'
import { wantedPanes } from '../../../state/stage/stage.ts'
import type { Side } from '../letters.ts'
import { stopAt } from '../usePair.ts'
import type { Pair } from '../usePair.ts'

/** Has the pool read what the selected row shows, and then what is next to it. */
export function useFollowPair(pair: Pair, frame: CompareFrame): void {
  const { a, b, rows, row } = pair
  const kind = frame === 'after' ? 'after' : 'saw'
  useEffect(() => {
    const sides = { a: wishOf('a'), b: wishOf('b') }
    showPair(sides, [...nearbyOf(sides.a), ...nearbyOf(sides.b)])

    function wishOf(side: Side): SideWish {
      const of = side === 'a' ? a : b
      const shown = stopShown(rows, row, side)
      const stop = stopAt(of, shown?.stop)
      const isOwn = shown?.isOwn ?? false
      // A run that does nothing on this row left its screen as its last stop changed it.
      const wanted = isOwn || framesAfter(stop) === undefined ? kind : 'after'
      const [pane] = stop === undefined ? [] : wantedPanes(stop, wanted)
      const drop = of.run.found.drop
      return { drop, trajectory: of.trajectory, stop, isOwn, pane }
    }

    function nearbyOf({ drop, stop, trajectory }: SideWish) {
      if (stop === undefined) return []
      const { stops } = trajectory === a.trajectory ? a : b
      return nearbyFrames(stops, stop.index, 1, [kind])
        .slice(0, 2)
        .map((path) => ({ drop, path }))
    }
  }, [a, b, rows, row, kind])
  useEffect(() => leavePair, [])
}

function framesAfter(stop: Stop | undefined) {
  return stop === undefined ? undefined : framesOf(stop).after
}
