import { actionLabel, stopText } from '../model/wording/actionText.ts'
import { fileName } from '../model/artifact.ts'
import type { FrameRef } from '../model/frames.ts'
import { framesOf, stopsOf } from '../model/stops.ts'
import type { Stop } from '../model/stops.ts'
import type { Trajectory } from '../model/trajectory.ts'

const MAX_LINES = 60

/** A run in at most 60 lines that a person can review: a snapshot is read, never batch-accepted. */
export function summaryOf(trajectory: Trajectory): string {
  const { usage } = trajectory
  const head = [
    `${trajectory.writer}: ${trajectory.id}`,
    `${trajectory.outcome.status} (${trajectory.outcome.source}), model ${trajectory.model ?? '?'}, task ${JSON.stringify(trajectory.task?.slice(0, 40))}`,
    `in ${usage.inputTokens ?? '?'} out ${usage.outputTokens ?? '?'} cost ${usage.cost ?? '?'}, ${trajectory.turns.length} turns`,
  ]
  const stops = stopsOf(trajectory).map(lineOf)
  const problems = trajectory.problems.map(
    ({ code, turn }) => `! ${code}${turn === undefined ? '' : ` turn ${turn + 1}`}`,
  )
  const lines = [...head, ...stops, ...problems]
  return lines.length <= MAX_LINES
    ? lines.join('\n')
    : [...lines.slice(0, MAX_LINES - 1), `… ${lines.length - MAX_LINES + 1} more`].join('\n')
}

function lineOf(stop: Stop): string {
  const frames = framesOf(stop)
  const { turn, action } = stop
  const model = action?.modelPoints?.map(({ x, y, space }) => `${x},${y} ${space}`).join(' ')
  return [
    `${turn.index + 1}${turn.run > 0 ? ` run ${turn.run + 1}` : ''} [${turn.folders.join(' ')}]`,
    action === undefined ? stopText(stop) : `${actionLabel(action)} ${action.status}`,
    `saw ${frameText(frames.saw)}`,
    ...(frames.before?.artifact === frames.saw?.artifact
      ? []
      : [`before ${frameText(frames.before)}`]),
    `after ${frameText(frames.after)}`,
    ...(frames.annotated === undefined ? [] : [`drawn ${frameText(frames.annotated)}`]),
    ...(frames.missing === undefined ? [] : [`missing ${fileName(frames.missing)}`]),
    ...(model === undefined ? [] : [`model ${model}`]),
  ].join('; ')
}

function frameText(ref: FrameRef | undefined): string {
  if (ref === undefined) return '-'
  return `${fileName(ref.artifact)}${ref.certainty === 'confirmed' ? ' confirmed' : ''}`
}
