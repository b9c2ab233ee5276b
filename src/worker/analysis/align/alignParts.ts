import type { ContentStore } from '../contentStore.ts'
import type { Gate } from '../gate.ts'
import type { PixelWork } from '../pixelWork.ts'
import type { ScreenBook } from '../screenBook.ts'
import type { Lender } from '../screenFiles.ts'

/** What aligning needs of the worker that it runs in. */
export interface AlignParts {
  readonly lender: Lender
  readonly pixels: Pick<PixelWork, 'read' | 'decode' | 'signature'>
  readonly store: ContentStore
  readonly bookOf: (drop: string) => ScreenBook
  /** Shut while the person scrubs. */
  readonly gate: Gate
  readonly clock: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}
