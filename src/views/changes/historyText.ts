import type { ChangeKind } from '../../model/changes/change.ts'
import { tookPlace } from '../../model/changes/change.ts'
import type { FileHistory } from '../../model/changes/fileHistories.ts'

/** What the run came to for the file, as one kind of change. */
export function endKind({ start, end }: FileHistory): ChangeKind {
  if (end === 'deleted') return 'file-deleted'
  return start === 'created' ? 'file-created' : 'file-edited'
}

/** `created, 3 changes, turns 4 to 12`; what is not known is said. */
export function historyText({ start, end, changes, unplaced }: FileHistory): string {
  const turns = changes.map(({ turn }) => turn + 1)
  const first = Math.min(...turns.slice(0, 1))
  const last = turns.at(-1) ?? first
  const failed = changes.filter((change) => !tookPlace(change)).length
  const states = {
    created: 'created',
    unknown: 'start unknown',
    untouched: 'not changed in the end',
  }
  return [
    states[start],
    ...(end === 'deleted' ? ['deleted'] : []),
    changes.length === 1 ? '1 change' : `${changes.length} changes`,
    first === last ? `turn ${first}` : `turns ${first} to ${last}`,
    ...(failed > 0 ? [`${failed} did not take place`] : []),
    ...(unplaced > 0 ? [`${unplaced} could not be placed`] : []),
  ].join(', ')
}
