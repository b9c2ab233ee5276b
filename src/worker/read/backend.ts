import type { Refusal } from '../../model/refusal.ts'
import type { FormatId } from '../../model/trajectory.ts'
import type { Detection, Reader } from '../../readers/reader.ts'
import type { SentItem } from '../../source/dropItem.ts'
import type { DropSource } from '../../source/dropParts.ts'
import type { ListProgress } from '../../source/dropSource.ts'
import type { Source } from '../../source/source.ts'

/** What the worker is built on: where bytes come from, and who can read them. */
export interface ReadBackend {
  openDrop(
    items: readonly SentItem[],
    name: string,
    onProgress: (progress: ListProgress) => void,
    signal: AbortSignal,
  ): Promise<DropSource>
  detectRuns(source: Source, signal: AbortSignal): Promise<readonly Detection[]>
  readerOf(format: FormatId): Reader
  /** Why no run was found in what could be listed. */
  explain(source: Source, signal: AbortSignal): Promise<Refusal>
}
