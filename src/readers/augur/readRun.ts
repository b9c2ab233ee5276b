import type { Trajectory } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import type { Detection } from '../reader.ts'
import { assemble } from './assemble.ts'
import { listBundle } from './bundle.ts'
import { readContents } from './contents.ts'

/** The whole bundle: every document and every line once, then the signatures. */
export async function readAugur(
  source: Source,
  detection: Detection,
  onProgress?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Trajectory> {
  const bundle = listBundle(source, detection)
  const contents = await readContents(
    source,
    bundle,
    () => true,
    (done, total) => {
      if (done % Math.max(1, Math.floor(total / 100)) === 0) onProgress?.(done, total)
    },
    signal,
  )
  return assemble({ source, bundle, contents, isRow: false, signal })
}
