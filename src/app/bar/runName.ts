import type { Run } from '../../state/session.ts'

/** The name that a run was given, else its id; until it is read, the folder that it lies in. */
export function runName(run: Run): string {
  const name = run.trajectory?.name ?? run.summary?.name
  if (name !== undefined && name.trim() !== '') return name
  const id = run.trajectory?.id ?? run.summary?.id
  if (id !== undefined && id !== '') return id
  const { root } = run.found
  const folder = root.slice(root.lastIndexOf('/') + 1)
  return folder === '' ? 'Untitled run' : folder
}
