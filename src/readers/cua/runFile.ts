import type { ArtifactKind } from '../../model/artifact.ts'

/** What a file means in a run, known from its name. */
export type FileRole =
  | 'request'
  | 'response'
  | 'decision'
  | 'result'
  | 'error'
  | 'screen' // clean, before a decision unless it follows an execution
  | 'screen-after' // clean, after an execution
  | 'drawn' // annotated after an execution
  | 'drawn-before' // annotated for the model, before its decision
  | 'action' // cua-driver's action.json
  | 'state'
  | 'other'

/** A file inside a turn folder. */
export interface RunFile {
  readonly path: string
  readonly bytes: number | undefined
  /** The producer's folder, such as `turn_022`. */
  readonly folder: string
  readonly folderNumber: number
  /** The producer's own number, else its rank in the folder. */
  readonly number: number
  /** The producer's own name of it, such as `screenshot_after`. */
  readonly name: string
  readonly role: FileRole
}

/** Files of one turn, by what they are for it, in recorded order. */
export interface TurnFiles {
  readonly files: readonly RunFile[]
  readonly requests: readonly RunFile[]
  readonly response?: RunFile
  readonly decision?: RunFile
  /** Clean screens taken before the decision. */
  readonly screensBefore: readonly RunFile[]
  /** What came after the decision: results and screens. */
  readonly executed: readonly RunFile[]
}

const ARTIFACT_KINDS: Readonly<Record<FileRole, ArtifactKind>> = {
  request: 'request',
  response: 'response',
  decision: 'decision',
  result: 'result',
  error: 'response',
  screen: 'screenshot',
  'screen-after': 'screenshot',
  drawn: 'annotated',
  'drawn-before': 'annotated',
  action: 'decision',
  state: 'state',
  other: 'other',
}

export function artifactKindOf(role: FileRole): ArtifactKind {
  return ARTIFACT_KINDS[role]
}
