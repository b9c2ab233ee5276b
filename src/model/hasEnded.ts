import type { Outcome, RunStatus } from './trajectory.ts'

const ENDS: Readonly<Record<RunStatus, boolean>> = {
  completed: true,
  failed: true,
  stopped: true,
  running: false,
  pending: false,
  suspended: false,
  incomplete: false,
  unknown: false,
}

/** The record itself says that nothing more is to come; what we conclude may be of the moment. */
export function hasEnded({ status, source }: Outcome): boolean {
  return ENDS[status] && source === 'recorded'
}
