import { useMemo } from 'react'
import { formatCount } from '../../lib/text/format.ts'
import { lineDiff } from '../../lib/text/lineDiff.ts'
import type { Hunk } from '../../model/changes/fileHistories.ts'

/** `+12 −3`: lines that came and went, all hunks together. */
export function LineCounts({ hunks }: { readonly hunks: readonly Hunk[] }) {
  const { added, removed } = useMemo(() => countLines(hunks), [hunks])
  if (added === 0 && removed === 0) return null
  return (
    <span className="shrink-0 text-[11px] whitespace-nowrap">
      {added === 0 ? null : <span className="text-success">+{formatCount(added)} </span>}
      {removed === 0 ? null : <span className="text-error">−{formatCount(removed)}</span>}
    </span>
  )
}

function countLines(hunks: readonly Hunk[]) {
  let added = 0
  let removed = 0
  for (const { before, after } of hunks) {
    for (const { kind } of lineDiff(before, after)) {
      if (kind === 'added') added += 1
      else if (kind === 'removed') removed += 1
    }
  }
  return { added, removed }
}
