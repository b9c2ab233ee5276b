import { formatCount } from '../../../lib/text/format.ts'
import { useStops } from '../../../state/current.ts'
import { useStopIndex } from '../useStopIndex.ts'

/** `12 / 17`, of stops. */
export function Position() {
  const { length } = useStops()
  const index = useStopIndex(length)
  return (
    <span className="text-[15px] whitespace-nowrap" title={`Stop ${index + 1} of ${length}`}>
      <span className="font-[550] text-text-1">{formatCount(index + 1)}</span>
      <span className={length < 1000 ? 'text-text-3' : 'text-[11px] text-text-3'}>
        {' '}
        / {formatCount(length)}
      </span>
    </span>
  )
}
