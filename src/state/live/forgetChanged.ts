import type { Query } from '@tanstack/react-query'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import { queryClient } from '../clients.ts'
import { forgetMeasured } from '../analysis/forgetMeasured.ts'
import { forgetScreens } from '../stage/screenshots.ts'
import { forgetThumbnails } from '../thumbnails/thumbnails.ts'

interface Change {
  readonly run: string
  readonly drop: string
  readonly paths: ReadonlySet<string>
  readonly before: Trajectory | undefined
  readonly after: Trajectory
}

/** What was read of files that changed is read again, where it is on screen at once. */
export function forgetChanged(change: Change): void {
  const { drop, paths } = change
  forgetScreens(drop, paths)
  forgetThumbnails(drop, paths)
  forgetMeasured(drop, paths)
  const isOld = (query: Query): boolean => isAffected(query.queryKey, change)
  queryClient.removeQueries({ type: 'inactive', predicate: isOld })
  void queryClient.invalidateQueries({ type: 'active', predicate: isOld })
}

/** The keys are those of `state/artifacts`. */
function isAffected(key: readonly unknown[], change: Change): boolean {
  const [what, first, second] = key
  const { run, drop, paths } = change
  switch (what) {
    case 'drop-files':
      return first === drop
    case 'text':
    case 'head':
    case 'cast':
    case 'media-start':
      return isPlace(first) && first.drop === drop && paths.has(first.path)
    case 'blob':
      return first === drop && typeof second === 'string' && paths.has(second)
    case 'conversation':
    case 'call-changes':
      return first === run && typeof second === 'number' && isOtherTurn(second, change)
    default:
      return false
  }
}

function isPlace(value: unknown): value is { readonly drop: unknown; readonly path: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'drop' in value &&
    'path' in value &&
    typeof value.path === 'string'
  )
}

/** One file may hold every turn: only those that differ are read again. */
function isOtherTurn(index: number, { before, after, paths }: Change): boolean {
  const turn = after.turns[index]
  if (turn === undefined || !turn.artifacts.some((path) => paths.has(fileOf(path)))) return false
  return !isSame(before?.turns[index], turn) || index === after.turns.length - 1
}

function isSame(a: Turn | undefined, b: Turn): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A part of a file stands under the path of the file and where in it. */
function fileOf(path: string): string {
  const hash = path.indexOf('#')
  return hash === -1 ? path : path.slice(0, hash)
}
