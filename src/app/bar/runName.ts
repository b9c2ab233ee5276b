import type { Run } from '../../state/session.ts'

/** The id of a run; until it is read, the folder that it lies in. */
export function runName(run: Run): string {
  const id = run.trajectory?.id ?? run.summary?.id
  if (id !== undefined && id !== '') return id
  const { root } = run.found
  const folder = root.slice(root.lastIndexOf('/') + 1)
  return folder === '' ? 'Untitled run' : folder
}
