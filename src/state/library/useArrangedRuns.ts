import { useSession } from '../session.ts'
import type { Run } from '../session.ts'
import { arrangedRuns } from './arrangedRuns.ts'
import { useLibraryView } from './libraryView.ts'

/** The runs in the order of the list; the same array until runs or looks change. */
export function useArrangedRuns(): readonly Run[] {
  useSession((session) => session.runs)
  useLibraryView((view) => view.filter)
  useLibraryView((view) => view.sorting)
  useLibraryView((view) => view.grouping)
  return arrangedRuns()
}
