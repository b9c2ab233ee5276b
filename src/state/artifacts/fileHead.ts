import { queryOptions } from '@tanstack/react-query'
import { FILE_HEAD_BYTES, fileKindOf } from '../../lib/media/fileKind.ts'
import type { KnownFile } from '../../lib/media/fileKind.ts'
import { artifactType } from '../../model/artifact.ts'
import { readOriginal } from './originals.ts'

export interface FileHead extends KnownFile {
  readonly head: Uint8Array
  readonly bytes: number
}

/** What a file is by its name and its first bytes. */
export function fileHeadQuery(drop: string, path: string) {
  return queryOptions({
    queryKey: ['head', { drop, path }],
    queryFn: async ({ signal }): Promise<FileHead> => {
      const blob = await readOriginal(drop, path, signal)
      const head = new Uint8Array(await blob.slice(0, FILE_HEAD_BYTES).arrayBuffer())
      // Pictures that stand inside a file have no name of their own.
      const known = fileKindOf(path, head)
      const isHeld = known.kind === 'unknown' && artifactType(path).startsWith('image/')
      return { ...known, ...(isHeld ? { kind: 'image' as const } : {}), head, bytes: blob.size }
    },
  })
}
