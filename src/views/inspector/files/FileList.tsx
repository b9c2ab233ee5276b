import { Braces, File, FileAudio, FileText, Film, Image, Terminal } from '../../../ui/icons.ts'
import type { ReactElement } from 'react'
import { fileKindByName } from '../../../lib/media/fileKind.ts'
import type { FileKind } from '../../../lib/media/fileKind.ts'
import { formatBytes } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { Artifact } from '../../../model/artifact.ts'
import { artifactType, fileName } from '../../../model/artifact.ts'
import { Tag } from '../../../ui/facts/Tag.tsx'

interface FileListProps {
  readonly label: string
  readonly files: readonly Artifact[]
  readonly onChoose: (artifact: Artifact) => void
}

const ICONS: Readonly<Record<FileKind, typeof File>> = {
  image: Image,
  json: Braces,
  'json-lines': Braces,
  text: FileText,
  markdown: FileText,
  video: Film,
  audio: FileAudio,
  cast: Terminal,
  unknown: File,
}

/** Said of a file that the record does not name, where its name tells. */
const KINDS: Readonly<Record<FileKind, string | undefined>> = {
  image: 'image',
  json: 'JSON',
  'json-lines': 'JSON lines',
  text: 'text',
  markdown: 'markdown',
  video: 'video',
  audio: 'audio',
  cast: 'terminal',
  unknown: undefined,
}

/** Files as rows that open them. */
export function FileList({ label, files, onChoose }: FileListProps): ReactElement {
  return (
    <ul aria-label={label} className="py-1">
      {files.map((artifact) => {
        const kind = kindOf(artifact.path)
        const Icon = ICONS[kind]
        const said = artifact.kind === 'other' ? KINDS[kind] : artifact.kind
        return (
          <li key={artifact.path}>
            <button
              type="button"
              className="flex min-h-7 w-full cursor-pointer items-center gap-2 px-3 text-left text-[12px] outline-offset-[-2px] hover:bg-hover max-md:min-h-11"
              title={artifact.path}
              onClick={() => onChoose(artifact)}
            >
              <Icon aria-hidden size={12} strokeWidth={1.6} className="shrink-0 text-text-3" />
              <bdi className="min-w-0 flex-1 truncate font-mono text-[11.5px]">
                {oneLine(fileName(artifact.path), 200)}
              </bdi>
              {said === undefined ? (
                <Tag title="A kind of file that this viewer does not know; shown as it is.">
                  unknown kind
                </Tag>
              ) : (
                <Tag>{said}</Tag>
              )}
              <span className="w-16 shrink-0 text-right text-[11px] text-text-3">
                {formatBytes(artifact.bytes)}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** What a reader took out of a file has no name of its own. */
function kindOf(path: string): FileKind {
  return artifactType(path).startsWith('image/') ? 'image' : fileKindByName(path)
}
