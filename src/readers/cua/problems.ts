import { MAX_PROBLEMS } from '../../model/limits.ts'
import type { Problem } from '../../model/problem.ts'
import type { Usage } from '../../model/usage.ts'
import type { RunListing } from './listing.ts'
import type { TurnFiles } from './runFile.ts'

const MAX_UNKNOWN_NAMES = 20

/** What the names and sizes alone say is wrong. */
export function listingProblems(
  listing: RunListing,
  turns: readonly TurnFiles[],
): readonly Problem[] {
  const problems: Problem[] = []
  const unknown = new Map<string, string>()
  for (const [turn, { files }] of turns.entries()) {
    for (const file of files) {
      const isScreen = file.role.startsWith('screen') || file.role.startsWith('drawn')
      if (file.bytes === 0 && isScreen && problems.length < MAX_PROBLEMS) {
        problems.push({
          code: 'image-invalid',
          message: `${file.path} is empty.`,
          severity: 'warning',
          artifact: file.path,
          turn,
        })
      }
      if (file.role === 'other' && listing.layout === 'agent' && !unknown.has(file.name)) {
        unknown.set(file.name, file.path)
      }
    }
  }
  for (const [name, path] of [...unknown].slice(0, MAX_UNKNOWN_NAMES)) {
    problems.push({
      code: 'event-unknown',
      message: `No Cua version that we know writes files named ${name.slice(0, 100)}; they are shown as they are.`,
      severity: 'notice',
      artifact: path,
    })
  }
  return problems
}

/** The run's own total beside the sum over its turns, where both exist and disagree. */
export function totalProblem(summed: Usage, recorded: Usage | undefined): readonly Problem[] {
  if (recorded === undefined) return []
  const differing: string[] = []
  for (const [key, label] of [
    ['inputTokens', 'input tokens'],
    ['outputTokens', 'output tokens'],
    ['cost', 'cost'],
  ] as const) {
    const ours = summed[key]
    const theirs = recorded[key]
    if (ours === undefined || theirs === undefined) continue
    if (Math.abs(ours - theirs) > 1e-6 * Math.max(1, Math.abs(theirs))) {
      differing.push(`${label} ${theirs} recorded, ${ours} summed`)
    }
  }
  if (differing.length === 0) return []
  return [
    {
      code: 'total-differs',
      message: `The recorded total is not the sum over the turns: ${differing.join('; ')}.`,
      severity: 'notice',
    },
  ]
}

/** At most `MAX_PROBLEMS`, with a word on how many more there are. */
export function boundedProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MAX_PROBLEMS) return problems
  const left = problems.length - MAX_PROBLEMS + 1
  return [
    ...problems.slice(0, MAX_PROBLEMS - 1),
    {
      code: 'list-cut',
      message: `${left} more problems of this run are not listed.`,
      severity: 'notice',
    },
  ]
}
