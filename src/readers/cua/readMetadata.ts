import type { Problem } from '../../model/problem.ts'
import { ReadError } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import { joinPath } from '../shared/folders.ts'
import { NO_METADATA, readMetadata } from './metadata.ts'
import type { Metadata } from './metadata.ts'

export interface MetadataRead {
  readonly exists: boolean
  readonly metadata: Metadata
  readonly problems: readonly Problem[]
}

export async function readWholeMetadata(
  source: Source,
  root: string,
  signal?: AbortSignal,
): Promise<MetadataRead> {
  const path = joinPath(root, 'metadata.json')
  if (!source.has(path)) return { exists: false, metadata: NO_METADATA, problems: [] }
  try {
    const metadata = readMetadata(await source.bytes(path, signal))
    return { exists: true, metadata, problems: damageProblems(path, metadata) }
  } catch (error) {
    if (!(error instanceof ReadError) || error.code === 'cancelled') throw error
    const problem: Problem = {
      code: error.code === 'too-large' ? 'file-too-large' : 'file-unreadable',
      message: `${path} could not be read: ${error.message}`,
      severity: 'warning',
      artifact: path,
    }
    return { exists: true, metadata: NO_METADATA, problems: [problem] }
  }
}

function damageProblems(path: string, { damage }: Metadata): readonly Problem[] {
  if (damage === undefined) return []
  switch (damage) {
    case 'truncated':
      return [
        {
          code: 'metadata-truncated',
          message: 'metadata.json ends early; what stands before its end was read.',
          severity: 'warning',
          artifact: path,
        },
      ]
    case 'empty':
    case 'invalid':
    case 'encoding':
      return [
        {
          code: 'metadata-invalid',
          message:
            damage === 'empty'
              ? 'metadata.json is empty.'
              : damage === 'invalid'
                ? 'metadata.json is not JSON.'
                : 'metadata.json holds bytes that are not UTF-8.',
          severity: 'warning',
          artifact: path,
        },
      ]
  }
}
