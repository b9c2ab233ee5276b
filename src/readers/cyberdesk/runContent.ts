import type { Artifact } from '../../model/artifact.ts'
import type { Problem } from '../../model/problem.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { RunDocument, WantedPicture } from './document.ts'

/** One run of a document, as its reader gets it. */
export interface RunPlace {
  readonly source: Source
  readonly document: RunDocument
  readonly root: string
  /** JSON path of the run in the file. */
  readonly pointer: string
  readonly value: JsonValue
}

/** What a shape gives; the frame around it is the same for all. */
export interface RunContent {
  readonly facts: Pick<
    Trajectory,
    | 'writer'
    | 'outcome'
    | 'task'
    | 'name'
    | 'workflow'
    | 'badges'
    | 'lifecycle'
    | 'sections'
    | 'startedAt'
    | 'endedAt'
    | 'clock'
    | 'declaredDisplay'
    | 'result'
    | 'tools'
    | 'metadata'
  >
  readonly id: string | undefined
  readonly turns: readonly Turn[]
  readonly artifacts: readonly Artifact[]
  readonly problems: readonly Problem[]
  /** By turn. */
  readonly pictures: readonly (readonly WantedPicture[])[]
  /** Tells runs with the same id apart: the first decision as text. */
  readonly first: string
}
