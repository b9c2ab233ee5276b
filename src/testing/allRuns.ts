import type { FormatId } from '../model/trajectory.ts'
import { AUGUR_RUNS } from './augur/runs.ts'
import { CUA_RUNS } from './cua/runs.ts'
import type { RunFiles } from './cua/saver.ts'
import { CYBERDESK_RUNS } from './cyberdesk/runs.ts'
import { SONDERA_RUNS } from './sondera/runs.ts'
import { TRAE_RUNS } from './trae/runs.ts'

/** The made-up runs of one format: one drop with exactly one run each, for every shape it has. */
interface MadeFormat {
  readonly format: FormatId
  readonly runs: Readonly<Record<string, () => RunFiles>>
  /** The same path under names that tell nothing. */
  readonly rename: (path: string) => string
}

/** Every format adds its makers here; the tests of the registry and of damage run over all. */
const MADE_FORMATS: readonly MadeFormat[] = [
  {
    format: 'augur',
    runs: AUGUR_RUNS,
    rename: (path) =>
      path.replace(/^(?:data\/)?[^/]+\//, 'unknown/').replace(/^[^/]+\.json$/, 'x.json'),
  },
  {
    format: 'cua',
    runs: CUA_RUNS,
    rename: (path) => path.replace(/^(trajectories|recording)\//, 'unknown/'),
  },
  {
    format: 'cyberdesk',
    runs: CYBERDESK_RUNS,
    rename: () => 'unknown.json',
  },
  {
    format: 'sondera',
    runs: SONDERA_RUNS,
    rename: (path) => path.replace(/(traj-1|d5e9af33|runs?|events|dump)(\.jsonl?)$/, 'unknown$2'),
  },
  {
    format: 'trae',
    runs: TRAE_RUNS,
    rename: (path) => path.replace(/^.*\//, 'unknown/').replace(/[^/]+\.json$/, 'unknown.json'),
  },
]

export interface MadeRun {
  /** `cua split` */
  readonly name: string
  readonly format: FormatId
  readonly make: () => RunFiles
  readonly rename: (path: string) => string
}

export const ALL_RUNS: readonly MadeRun[] = MADE_FORMATS.flatMap(({ format, runs, rename }) =>
  Object.entries(runs).map(([name, make]) => ({ name: `${format} ${name}`, format, make, rename })),
)
