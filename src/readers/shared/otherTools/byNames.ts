import type { SourceEntry } from '../../../source/source.ts'
import { TOOLS } from './otherTool.ts'
import type { OtherTool } from './otherTool.ts'

interface NameRule {
  readonly tool: OtherTool
  /** All of these must occur. */
  readonly names: readonly RegExp[]
}

/** From file names alone, the surest first. Paths are tested, so a rule may name folders. */
const RULES: readonly NameRule[] = [
  {
    tool: TOOLS.cuaTracing,
    names: [/(^|\/)trace_metadata\.json$/, /(^|\/)event_\d{6}_[^/]*\.json$/],
  },
  { tool: TOOLS.cuaBench, names: [/(^|\/)task_\d+_trace\//] },
  { tool: TOOLS.cuaSkills, names: [/(^|\/)trajectory\.json$/, /(^|\/)step_\d+_full\.jpe?g$/] },
  { tool: TOOLS.playwright, names: [/\.trace$/, /(^|\/)resources\//] },
  { tool: TOOLS.playwright, names: [/(^|\/)(trace|\d+-trace)\.trace$/] },
  { tool: TOOLS.inspect, names: [/\.eval(\/|$)/] },
  { tool: TOOLS.inspect, names: [/(^|\/)_journal\/start\.json$/] },
  { tool: TOOLS.osworld, names: [/(^|\/)traj\.jsonl$/] },
  { tool: TOOLS.stagehand, names: [/(^|\/)\.trajectories\//] },
  { tool: TOOLS.pickle, names: [/\.pkl(\.gz)?$/] },
]

/** Rules look at this many names at most. */
const MAX_NAMES = 20_000

export function recogniseByNames(entries: readonly SourceEntry[]): OtherTool | undefined {
  const some = entries.slice(0, MAX_NAMES)
  const rule = RULES.find(({ names }) =>
    names.every((name) => some.some(({ path }) => name.test(path))),
  )
  if (rule !== undefined) return rule.tool
  return some.some(({ path }) => /\.(arrow|parquet)$/.test(path)) ? TOOLS.arrow : undefined
}
