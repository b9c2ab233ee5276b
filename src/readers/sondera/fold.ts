import { showJson } from '../shared/showJson.ts'
import type { Step } from './step.ts'
import { plainArguments } from './toolAsk.ts'
import { plainWord, eitherText } from './words.ts'

/** Steps that are one turn: a request with its duplicates and its response, or a step alone. */
export interface Group {
  /** What it is about: the request, else the only step. */
  readonly lead: Step
  /** In recorded order, the lead included. */
  readonly steps: Step[]
  readonly responses: Step[]
  readonly permissions: Step[]
  readonly snapshots: Step[]
  readonly scans: Step[]
  /** Steps that repeat another of the group. */
  duplicates: number
}

/** A new model call takes longer than the platform does to record one call twice. */
const RETRY_MS = 1_000
/** Requests that a response without an id may still answer. */
const MAX_OPEN = 200

/** Merges steps that belong together; every step is in exactly one group. */
export function foldSteps(steps: readonly Step[]): readonly Group[] {
  const groups: Group[] = []
  const byCall = new Map<string, Group>()
  const byEvent = new Map<string, Group>()
  /** Requests without a response since something else was said, oldest first. */
  let open: Group[] = []
  let last: Group | undefined

  const join = (group: Group, step: Step): void => {
    group.steps.push(step)
    if (step.eventId !== undefined) byEvent.set(step.eventId, group)
  }
  const start = (step: Step): Group => {
    const group: Group = {
      lead: step,
      steps: [],
      responses: [],
      permissions: [],
      snapshots: [],
      scans: [],
      duplicates: 0,
    }
    groups.push(group)
    join(group, step)
    last = group
    return group
  }
  for (const [at, step] of steps.entries()) {
    const before = last
    const callId = step.ask?.callId
    const called = callId === undefined ? undefined : byCall.get(callId)
    switch (step.kind) {
      case 'request':
        if (called !== undefined && isSameCall(called, step)) {
          join(called, step)
          if (step.ask?.permission === true) called.permissions.push(step)
          else called.duplicates += 1
        } else if (before !== undefined && repeatsRequest(before, step)) {
          join(before, step)
          before.duplicates += 1
        } else {
          const group = start(step)
          if (callId !== undefined) byCall.set(callId, group)
          open.push(group)
          if (open.length > MAX_OPEN) open.shift()
        }
        break
      case 'response': {
        const asked = called ?? askedFor(step, open, before, () => answersFrom(steps, at))
        if (asked === undefined) {
          const group = start(step)
          group.responses.push(step)
          if (callId !== undefined) byCall.set(callId, group)
        } else {
          join(asked, step)
          const answer = asked.responses.at(-1)
          if (answer !== undefined && isSameContent(answer, step)) asked.duplicates += 1
          asked.responses.push(step)
          open = open.filter((group) => group !== asked)
        }
        break
      }
      case 'snapshot':
        if (before === undefined) start(step)
        else join(before, step)
        ;(last ?? before)?.snapshots.push(step)
        break
      case 'scan': {
        const scanned = step.scanned === undefined ? undefined : byEvent.get(step.scanned)
        const group = scanned ?? start(step)
        if (scanned !== undefined) join(scanned, step)
        group.scans.push(step)
        break
      }
      case 'prompt':
      case 'thought':
        if (before !== undefined && repeatsText(before, step)) {
          join(before, step)
          before.duplicates += 1
        } else {
          start(step)
          open = []
        }
        break
      default:
        start(step)
    }
  }
  return groups
}

function isSameCall({ lead }: Group, { ask }: Step): boolean {
  return lead.kind === 'request' && (lead.ask?.tool === ask?.tool || ask?.permission === true)
}

/**
 * The platform records some calls twice in a row. Without an id, an equal call counts as the same
 * one, except where the first was denied and there was time to try again.
 */
function repeatsRequest({ lead, responses, steps }: Group, step: Step): boolean {
  if (lead.kind !== 'request' || responses.length > 0) return false
  if (lead.ask?.callId !== undefined || step.ask?.callId !== undefined) return false
  if (lead.ask?.tool !== step.ask?.tool || lead.ask?.permission !== step.ask?.permission) {
    return false
  }
  if (argumentsKey(lead) !== argumentsKey(step)) return false
  if (!isDenied(steps)) return true
  return lead.at !== undefined && step.at !== undefined && step.at - lead.at < RETRY_MS
}

/**
 * The request that a response without a known call id answers: of parallel calls that are answered
 * one after the other, the oldest; where fewer answers follow than calls are open, the nearest.
 */
function askedFor(
  step: Step,
  open: readonly Group[],
  before: Group | undefined,
  answers: () => number,
): Group | undefined {
  const { tool, base, callId } = step.ask ?? {}
  const fits = ({ lead }: Group, name: string | undefined): boolean =>
    lead.ask?.tool === name && (lead.ask?.callId === undefined || callId === undefined)
  for (const name of tool === base ? [tool] : [tool, base]) {
    if (name === undefined) continue
    const found = open.filter((group) => fits(group, name) && !isDenied(group.steps))
    if (found.length > 0) {
      return found.length === 1 ? found[0] : found[Math.max(0, found.length - answers())]
    }
    if (before !== undefined && fits(before, name)) return before
  }
  // An output that names neither call nor tool follows what it answers.
  const isNext = before?.lead.kind === 'request' && before.responses.length === 0
  return isNext && tool === undefined && callId === undefined ? before : undefined
}

/** Responses of one tool in a row, from `at` on. */
function answersFrom(steps: readonly Step[], at: number): number {
  const tool = steps[at]?.ask?.base
  let count = 0
  while (count < MAX_OPEN) {
    const step = steps[at + count]
    if (step?.kind !== 'response' || step.ask?.base !== tool) break
    count += 1
  }
  return count
}

function isDenied(steps: readonly Step[]): boolean {
  return steps.some(({ verdicts }) =>
    verdicts.some(
      ({ adjudication, mode }) =>
        plainWord(eitherText(adjudication, 'decision') ?? '') === 'deny' &&
        plainWord(mode ?? '') !== 'monitor',
    ),
  )
}

function repeatsText({ lead, steps }: Group, step: Step): boolean {
  const isPlain = steps.every(({ kind }) => kind === lead.kind)
  return (
    isPlain &&
    lead.kind === step.kind &&
    lead.role === step.role &&
    lead.text !== undefined &&
    lead.text === step.text
  )
}

function argumentsKey({ ask }: Step): string {
  return showJson(plainArguments(ask?.args))
}

function isSameContent(a: Step, b: Step): boolean {
  return a.type === b.type && showJson(a.content) === showJson(b.content)
}
