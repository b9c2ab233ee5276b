import type { ScreenChange } from '../../model/screenChange.ts'
import type { AnalysedRun } from '../check.ts'

/** What differs, answered without pixels where the two screens have the same bytes. */
export function changeOf(
  { screens }: AnalysedRun,
  before: string,
  after: string,
): ScreenChange | undefined {
  const known = screens.changeBetween(before, after)
  if (known !== undefined) return known
  const identity = screens.identityOf(before)
  const isSame =
    before === after || (identity !== undefined && identity === screens.identityOf(after))
  const size = screens.sizeOf(after)
  if (!isSame || size === undefined) return undefined
  return { kind: 'compared', size, identical: true, changedPixels: 0, regions: [], ignored: [] }
}
