import { field, numberField } from '../../lib/json/json.ts'
import { MAX_PROBLEMS } from '../../model/limits.ts'
import type { Problem } from '../../model/problem.ts'
import type { Usage } from '../../model/usage.ts'
import type { Contents } from './contents.ts'
import { isOrchestrator } from './orchestrator.ts'
import type { RunContext } from './runContext.ts'
import type { Step } from './steps.ts'

/** What is not as it should be with the run as a whole. */
export function problemsOfRun(
  context: RunContext,
  contents: Contents,
  steps: readonly Step[],
): readonly Problem[] {
  const problems: Problem[] = []
  const tell = (code: Problem['code'], message: string, severity: Problem['severity']): void => {
    problems.push({ code, message, severity })
  }
  const { bundle, captureMode, manifest } = context
  if (bundle.folder !== undefined) {
    if (contents.session === undefined) {
      const words = 'there is no session: status, tags and task are unknown'
      tell('metadata-missing', `Without trace.json ${words}.`, 'warning')
    }
    if (manifest === undefined) {
      const words = 'it cannot be told what was not captured, and nothing is signed'
      tell('metadata-missing', `There is no manifest.json of a bundle: ${words}.`, 'notice')
    }
  }
  if (steps.length === 0 && !isOrchestrator(context)) {
    const why = captureMode === 'off' ? 'Capture mode off: no' : 'No'
    tell('value-unexpected', `${why} steps were recorded.`, 'notice')
  }
  const told = numberField(manifest, 'step_count')
  const canonical = steps.filter(({ isCanonical }) => isCanonical).length
  if (told !== undefined && told !== canonical && told !== steps.length) {
    const message = `manifest.json counts ${told} steps, there are ${canonical}.`
    tell('total-differs', message, 'notice')
  }
  return problems
}

/** The session's own total beside the sum over its steps, where both exist and disagree. */
export function totalProblem(
  summed: Usage,
  recorded: Usage | undefined,
  steps: readonly Step[],
): readonly Problem[] {
  const differing: string[] = []
  for (const [key, label] of [
    ['inputTokens', 'input tokens'],
    ['outputTokens', 'output tokens'],
    ['cost', 'cost'],
  ] as const) {
    const ours = summed[key]
    const theirs = recorded?.[key]
    if (ours === undefined || theirs === undefined) continue
    if (Math.abs(ours - theirs) > 1e-6 * Math.max(1, Math.abs(theirs))) {
      differing.push(`${label} ${theirs} recorded, ${Math.round(ours * 1e9) / 1e9} summed`)
    }
  }
  if (differing.length === 0) return []
  const telling = steps.filter(({ fields }) => field(fields, 'costs') !== undefined).length
  const message = `The session's total is not the sum over the steps, of which ${telling} of ${steps.length} record costs: ${differing.join('; ')}.`
  return [{ code: 'total-differs', message, severity: 'notice' }]
}

export function boundedProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MAX_PROBLEMS) return problems
  const left = problems.length - MAX_PROBLEMS + 1
  const message = `${left} more problems of this run are not listed.`
  return [...problems.slice(0, MAX_PROBLEMS - 1), { code: 'list-cut', message, severity: 'notice' }]
}
