import type { Artifact } from '../../model/artifact.ts'
import type { Problem } from '../../model/problem.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import type { Assembled } from './assemble.ts'
import type { RequestFacts } from './facts.ts'
import type { RunListing } from './listing.ts'
import type { Metadata } from './metadata.ts'

/** What was read of a run, before it becomes a trajectory. */
export interface RunParts {
  readonly source: Source
  readonly listing: RunListing
  readonly hasMetadata: boolean
  readonly metadata: Metadata
  readonly assembled: Assembled
  readonly reading: Trajectory['reading']
  readonly artifacts: readonly Artifact[]
  readonly problems: readonly Problem[]
  readonly requestFacts: RequestFacts | undefined
}
