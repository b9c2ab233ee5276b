import type { Source } from '../../source/source.ts'
import { foldersOf } from '../shared/folders.ts'
import type { Folder } from '../shared/folders.ts'
import { isTurnFolder, layoutOfFolder } from './listing.ts'
import { eventName } from './names.ts'
import { agentRole } from './roles.ts'

/** What of a Cua run was dropped when it is only a part of one; undefined when it is none. */
export function partOfCua(source: Source): string | undefined {
  for (const folder of foldersOf(source).values()) {
    if (isTurnFolder(folder.name) && layoutOfFolder(folder) !== undefined) {
      return `${folder.name} alone, with ${filesText(folder)}`
    }
    const file = turnFile(folder)
    if (file !== undefined) return `files of a turn, such as ${file}, without their run`
  }
  return undefined
}

function turnFile(folder: Folder): string | undefined {
  for (const { path } of folder.files) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const event = eventName(name)
    if (event !== undefined && agentRole(event) !== 'other') return name
    if (/^turn_\d+_agent_response\.json$/.test(name)) return name
  }
  return undefined
}

function filesText({ files }: Folder): string {
  return files.length === 1 ? '1 file' : `${files.length} files`
}
