import { stateText } from '../../../model/wording/stateText.ts'
import { useStops } from '../../../state/current.ts'
import { cx } from '../../../ui/cx.ts'
import { toneClasses } from '../../shared/toneClasses.ts'
import { useStopIndex } from '../useStopIndex.ts'

/** The state of the selected turn in words. */
export function StateLegend() {
  const stops = useStops()
  const state = stops[useStopIndex(stops.length)]?.turn.state
  if (state === undefined) return <span className="text-text-3">–</span>
  return (
    <span
      title={stateText(state)}
      className={cx('ml-3 min-w-0 truncate', toneClasses[state.tone].text)}
    >
      {stateText(state)}
    </span>
  )
}
