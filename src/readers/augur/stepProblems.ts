import { arrayField, field, numberField, textField } from '../../lib/json/json.ts'
import { MAX_PROBLEMS } from '../../model/limits.ts'
import type { Problem } from '../../model/problem.ts'
import { parseTime } from '../shared/time.ts'
import { findFile } from './bundle.ts'
import { parseRef } from './refs.ts'
import type { RunContext } from './runContext.ts'
import { spaceOf } from './stepAction.ts'
import { missingScreens } from './stepFrames.ts'
import type { Step } from './steps.ts'

/** What is not as the format says, step by step. */
export function problemsOfSteps(steps: readonly Step[], context: RunContext): readonly Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [turn, step] of steps.entries()) {
    if (problems.length > MAX_PROBLEMS) break
    const tell = (
      code: Problem['code'],
      message: string,
      severity: Problem['severity'] = 'warning',
      artifact: string = step.origin.artifact,
    ): void => {
      problems.push({ code, message, severity, artifact, turn })
    }
    idProblem(step, context, seen, tell)
    for (const path of missingScreens(step, context)) {
      const words = 'which is not in the bundle and not listed as missing'
      tell('image-missing', `The step names ${path}, ${words}.`, 'warning', path)
    }
    referenceProblems(step, context, tell)
    shapeProblems(step, context, tell)
  }
  return problems
}

type Tell = (code: Problem['code'], message: string, severity?: Problem['severity']) => void

function idProblem(step: Step, context: RunContext, seen: Set<string>, tell: Tell): void {
  const { id, isCanonical } = step
  if (id === undefined) {
    tell('value-unexpected', 'The step has no step_id.')
    return
  }
  const shown = id.slice(0, 200)
  if (seen.has(id)) tell('value-unexpected', `The step_id ${shown} is used twice.`)
  seen.add(id)
  const found = /^(.*)\/step\/\d{4,}(\/.+)?$/s.exec(id)
  const isOfRun = context.runId === undefined || found?.[1] === context.runId
  if (found === null || !isOfRun || (isCanonical && found[2] !== undefined)) {
    tell('value-unexpected', `The step_id ${shown} is not <run_id>/step/NNNN of this run.`)
  }
}

/** Files that the step names and that neither are there nor are said to be missing. */
function referenceProblems(step: Step, { bundle, missing }: RunContext, tell: Tell): void {
  if (bundle.folder === undefined) return
  for (const key of ['events', 'logs']) {
    for (const ref of arrayField(step.fields, key).slice(0, 50)) {
      if (typeof ref !== 'string') continue
      const { name } = parseRef(ref)
      if (findFile(bundle, name) !== undefined || missing.has(name)) continue
      tell('value-unexpected', `The step names ${name.slice(0, 200)}, which is not in the bundle.`)
    }
  }
}

function shapeProblems(step: Step, context: RunContext, tell: Tell): void {
  const { fields, iteration, isCanonical, isNotInTrace } = step
  const action = field(fields, 'action')
  if (spaceOf(action) === undefined) {
    const space = textField(action, 'coordinate_space') ?? 'no text'
    const words = 'is not known; its numbers are taken as pixels of the screenshot'
    tell('value-unexpected', `The coordinate space ${space.slice(0, 100)} ${words}.`)
  }
  const started = parseTime(field(fields, 'started_at'))?.at
  const ended = parseTime(field(fields, 'ended_at'))?.at
  if (started !== undefined && ended !== undefined && ended < started) {
    tell('value-unexpected', 'The step ends before it starts; its duration is used.', 'notice')
  }
  if (isNotInTrace && context.session !== undefined) {
    tell('value-unexpected', 'The step is not in trace.json, only in its own file.', 'notice')
  }
  const told = numberField(fields, 'step_iterations')
  if (isCanonical && told !== undefined && iteration !== undefined) {
    const here = countIterations(step, context)
    if (here < told) {
      const words = here === 1 ? '1 is' : `${here} are`
      tell('value-unexpected', `${told} iterations are recorded, ${words} here.`, 'notice')
    }
  }
}

/** Step files under its number; a step that trace.json alone has is one. */
function countIterations({ number }: Step, { bundle }: RunContext): number {
  return Math.max(1, bundle.steps.filter((file) => file.number === number).length)
}
