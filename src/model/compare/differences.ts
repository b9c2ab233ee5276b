import { oneLine } from '../../lib/text/text.ts'
import type { FactValue } from '../fact.ts'
import { cutText } from '../limits.ts'
import { maskText } from '../secrets/secrets.ts'
import type { Trajectory } from '../trajectory.ts'

/** Something in which two runs were set up otherwise; absent where a run does not tell. */
export interface Difference {
  /** `Model`, `Dimensions`; of an input its own name. */
  readonly label: string
  readonly kind: 'task' | 'set-up' | 'input'
  readonly a?: string
  readonly b?: string
}

/** Of a value: enough to tell it from another. */
const MAX_VALUE_CHARS = 120
/** Secrets are masked before a value is cut. */
const MAX_MASKED = 2_000
/** A run may name hundreds of inputs. */
const MAX_INPUTS = 50

/** The section in which formats keep what a workflow was started with. */
const INPUTS = 'inputs'

interface SetIn {
  readonly label: string
  readonly kind: Difference['kind']
  readonly value: string
}

/** In what two runs were set up otherwise, first the task, then model and display, then inputs. */
export function differencesOf(a: Trajectory, b: Trajectory): readonly Difference[] {
  const [left, right] = [setUpOf(a), setUpOf(b)]
  const names = new Set([...left.keys(), ...right.keys()])
  return [...names].flatMap((name): readonly Difference[] => {
    const [one, other] = [left.get(name), right.get(name)]
    const known = one ?? other
    if (known === undefined || one?.value === other?.value) return []
    return [
      {
        label: known.label,
        kind: known.kind,
        ...(one === undefined ? {} : { a: shown(one.value) }),
        ...(other === undefined ? {} : { b: shown(other.value) }),
      },
    ]
  })
}

/** By a name that inputs cannot take from what we know ourselves. */
function setUpOf(trajectory: Trajectory): ReadonlyMap<string, SetIn> {
  const { declaredDisplay: display, maxTurns } = trajectory
  const set = new Map<string, SetIn>()
  const add = (kind: SetIn['kind'], label: string, value: string | undefined): void => {
    if (value !== undefined) set.set(`${kind} ${label}`, { label, kind, value })
  }
  add('task', 'Task', trajectory.task)
  add('set-up', 'Writer', trajectory.writer)
  add('set-up', 'Model', trajectory.model)
  add('set-up', 'Provider', trajectory.provider)
  add('set-up', 'Agent', trajectory.agent)
  add('set-up', 'Workflow', trajectory.workflow)
  add('set-up', 'Dimensions', display && `${display.width} × ${display.height}`)
  add('set-up', 'Turns allowed', maxTurns === undefined ? undefined : String(maxTurns))
  for (const [label, value] of inputsOf(trajectory)) add('input', label, value)
  return set
}

/** What the workflow was started with, by name. */
function inputsOf({ sections }: Trajectory): readonly (readonly [string, string])[] {
  const facts = sections?.find(({ id }) => id === INPUTS)?.facts ?? []
  return facts.slice(0, MAX_INPUTS).map(({ label, value }) => [label, textOf(value)] as const)
}

function textOf(value: FactValue): string {
  switch (value.kind) {
    case 'text':
    case 'code':
      return value.text
    case 'time':
      return new Date(value.at).toISOString()
    case 'duration':
      return `${value.ms} ms`
    case 'chips':
      return value.values.join(', ')
    case 'artifact':
      return value.label ?? value.path
    case 'turn':
      return value.label ?? `turn ${value.turn + 1}`
    default:
      return value satisfies never
  }
}

function shown(value: string): string {
  return oneLine(maskText(cutText(value, MAX_MASKED)), MAX_VALUE_CHARS)
}
