import type { ActionPoint } from '../../model/point.ts'
import type { RecordedCall } from '../shared/recordedCall.ts'
import type { RawAnswer } from './rawAnswer.ts'

/** The model's own numbers for a call, where they are not those that were stored. */
export function modelPointsOf(
  call: RecordedCall,
  part: number,
  calls: readonly RecordedCall[],
  raw: RawAnswer | undefined,
): readonly ActionPoint[] | undefined {
  if (raw === undefined) return undefined
  const points = rawPoints(call, part, calls, raw)
  if (points === undefined || points.length === 0) return undefined
  return saysTheSame(points, call.points) ? undefined : points
}

function rawPoints(
  call: RecordedCall,
  part: number,
  calls: readonly RecordedCall[],
  raw: RawAnswer,
): readonly ActionPoint[] | undefined {
  const own = raw.answer.calls.find(({ callId }) => callId !== undefined && callId === call.callId)
  if (own !== undefined) return own.points
  if (raw.answer.calls.length === calls.length) return raw.answer.calls[part]?.points
  // In text, only actions with a place have points.
  const placed = calls.filter(({ points }) => points.length > 0)
  if (raw.textPoints.length !== placed.length) return undefined
  return raw.textPoints[placed.indexOf(call)]
}

/** Ends and targets only: what lies between is the writer's interpolation. */
function saysTheSame(raw: readonly ActionPoint[], stored: readonly ActionPoint[]): boolean {
  const named = raw.filter(({ role }) => role !== 'path')
  const kept = stored.filter(({ role }) => role !== 'path')
  if (named.some(({ space }) => space === 'per-mille')) return false
  return (
    named.length === kept.length &&
    named.every((point, index) => {
      const other = kept[index]
      return other?.role === point.role && other.x === point.x && other.y === point.y
    })
  )
}
