import { formatCount } from '../../lib/text/format.ts'
import type { Trajectory } from '../../model/trajectory.ts'

const folderCounts = new WeakMap<Trajectory, number>()

/** `Cua agent, 33 folders → 17 turns`: folders are the producer's, turns are ours. */
export function regroupedText(trajectory: Trajectory): string {
  const { writer, turns } = trajectory
  const counted = `${formatCount(turns.length)} ${turns.length === 1 ? 'turn' : 'turns'}`
  if (trajectory.reading !== 'complete') return `${writer}, ${counted}`
  const folders = countFolders(trajectory)
  if (folders === 0) return `${writer}, ${counted}`
  return `${writer}, ${formatCount(folders)} ${folders === 1 ? 'folder' : 'folders'} → ${counted}`
}

function countFolders(trajectory: Trajectory): number {
  const known = folderCounts.get(trajectory)
  if (known !== undefined) return known
  const count = new Set(trajectory.turns.flatMap((turn) => turn.folders)).size
  folderCounts.set(trajectory, count)
  return count
}
