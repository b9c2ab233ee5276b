import { stopsOf } from '../model/stops.ts'
import { totalTokensOf } from '../model/usage.ts'
import type { Action } from '../model/action.ts'
import type { Frames } from '../model/frames.ts'
import type { Trajectory, Turn } from '../model/trajectory.ts'

/**
 * What every reader promises: unique ids, links that resolve, order that holds, points that name
 * their space, times that do not run backwards, nothing that cannot be cloned to another thread.
 */
export function assertTrajectoryIsSound(trajectory: Trajectory): void {
  const artifacts = new Set(trajectory.artifacts.map(({ path }) => path))
  check(artifacts.size === trajectory.artifacts.length, 'an artifact is listed twice')
  const known = trajectory.reading === 'complete' ? artifacts : undefined
  const ids = new Set<string>()
  for (const [index, turn] of trajectory.turns.entries()) {
    check(turn.index === index, `turn ${index} has index ${turn.index}`)
    check(turn.run >= 0 && turn.run <= index, `turn ${index} has run ${turn.run}`)
    checkTurn(turn, known)
    for (const action of turn.actions) {
      check(!ids.has(action.id), `action id ${action.id} is used twice`)
      ids.add(action.id)
      checkAction(action, known)
    }
  }
  checkTimes(trajectory, 'trajectory')
  check(trajectory.id !== '', 'the trajectory has no id')
  check(stopsOf(trajectory).length >= trajectory.turns.length, 'a turn has no stop')
  const total = totalTokensOf(trajectory.usage)
  check(total === undefined || total >= 0, 'usage is negative')
  check(hasNoUndefined(trajectory), 'a key holds undefined')
  structuredClone(trajectory)
}

function checkTurn(turn: Turn, known: ReadonlySet<string> | undefined): void {
  checkTimes(turn, `turn ${turn.index}`)
  checkFrames(turn.frames, known, `turn ${turn.index}`)
  for (const path of turn.artifacts) checkLink(path, known, `turn ${turn.index}`)
  if (turn.call === undefined) return
  checkTimes(turn.call, `call of turn ${turn.index}`)
  const { request, response, decision, earlierRequests, attempts } = turn.call
  for (const path of [request, response, decision, ...earlierRequests]) {
    if (path !== undefined) checkLink(path, known, `call of turn ${turn.index}`)
  }
  check(attempts >= 1, `turn ${turn.index} has ${attempts} attempts`)
}

function checkAction(action: Action, known: ReadonlySet<string> | undefined): void {
  checkTimes(action, `action ${action.id}`)
  checkFrames(action.frames, known, `action ${action.id}`)
  if (action.origin !== undefined) checkLink(action.origin.artifact, known, action.id)
  if (action.result?.artifact !== undefined) checkLink(action.result.artifact, known, action.id)
  for (const point of [...action.points, ...(action.modelPoints ?? [])]) {
    check(point.space.length > 0, `a point of ${action.id} names no space`)
    check(Number.isFinite(point.x) && Number.isFinite(point.y), `${action.id} points nowhere`)
  }
}

function checkFrames(frames: Frames, known: ReadonlySet<string> | undefined, where: string): void {
  for (const ref of [frames.saw, frames.before, frames.after, frames.annotated]) {
    if (ref !== undefined) checkLink(ref.artifact, known, where)
  }
  if (frames.missing !== undefined && known !== undefined) {
    check(!known.has(frames.missing), `${where} misses ${frames.missing}, which is there`)
  }
}

function checkLink(path: string, known: ReadonlySet<string> | undefined, where: string): void {
  check(known === undefined || known.has(path), `${where} links to ${path}, which is no artifact`)
}

interface Timed {
  readonly startedAt?: number
  readonly endedAt?: number
}

function checkTimes({ startedAt, endedAt }: Timed, where: string): void {
  const inOrder = startedAt === undefined || endedAt === undefined || startedAt <= endedAt
  check(inOrder, `${where} ends before it starts`)
}

function hasNoUndefined(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(hasNoUndefined)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(
    // These are declared `| undefined`: the key is always there.
    ([key, member]) =>
      (member === undefined &&
        ['direction', 'amount', 'milliseconds', 'status', 'code', 'message'].includes(key)) ||
      (member !== undefined && hasNoUndefined(member)),
  )
}

function check(holds: boolean, complaint: string): void {
  if (!holds) throw new Error(`unsound trajectory: ${complaint}`)
}
