import { field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { FileRun, SniffAnswer, Sniffed } from '../sniff.ts'
import { either } from './words.ts'

export const SONDERA_LAYOUTS = ['events', 'event-list', 'storage', 'trajectory', 'unknown'] as const
/**
 * `events`: one event per line; `event-list`: events in one JSON document; `storage`: a header line
 * and a step per line; `trajectory`: one document with its steps; `unknown`: to be seen when read.
 */
export type SonderaLayout = (typeof SONDERA_LAYOUTS)[number]

const CATEGORIES = new Set(['Action', 'Observation', 'Control', 'State'])
/** Runs of one list beyond this are not listed. */
const MAX_RUNS = 20_000

/** Runs of Sondera in one file, told by what is in it. */
export function sniffSondera(file: Sniffed): SniffAnswer {
  const [first, second] = file.lines()
  if (first !== undefined && isEvent(first)) {
    return run('events', 0.95, 'lines are events with event_id, trajectory_id and a category')
  }
  if (isStorageHeader(first) && (second === undefined || isStorageStep(second))) {
    return second === undefined
      ? run('storage', 0.6, 'one line: the header of a stored trajectory')
      : run('storage', 0.95, 'a header line, then adjudicated steps')
  }
  const { value } = file.json()
  if (value === undefined) return []
  return isJsonArray(value) ? sniffList(file, value) : sniffDocument(file, value)
}

function sniffDocument(file: Sniffed, value: JsonValue): SniffAnswer {
  if (isTrajectory(value)) {
    return run('trajectory', 0.95, 'an agent, a status and adjudicated steps')
  }
  // A cut event may be all of a file, or the first line of many.
  if (isEvent(value)) return file.whole ? run('event-list', 0.9, 'one event') : 'need-whole'
  if (isJsonArray(field(value, 'events')) && hasEvent(field(value, 'events'))) {
    return run('event-list', 0.9, 'a list of events')
  }
  const listed = field(value, 'trajectories')
  if (isJsonArray(listed)) return sniffRuns(file, listed, 'trajectories')
  if (file.whole) return []
  // The head of a large file may end inside its first step, or inside its metadata.
  const begins = textField(value, 'event_id') !== undefined || isHeader(value)
  return begins ? 'need-whole' : []
}

function sniffList(file: Sniffed, list: readonly JsonValue[]): SniffAnswer {
  if (hasEvent(list)) return run('event-list', 0.9, 'a list of events')
  return sniffRuns(file, list, '')
}

function sniffRuns(file: Sniffed, list: readonly JsonValue[], at: string): SniffAnswer {
  const [first] = list
  if (first === undefined || !(isTrajectory(first) || (!file.whole && isHeader(first)))) return []
  if (!file.whole) return 'need-whole'
  return list.slice(0, MAX_RUNS).flatMap((item, index) =>
    isTrajectory(item)
      ? [
          {
            pointer: `${at}[${index}]`,
            layout: 'trajectory',
            confidence: 0.95,
            reasons: ['a list of trajectories with agents and adjudicated steps'],
          },
        ]
      : [],
  )
}

function run(layout: SonderaLayout, confidence: number, reason: string): readonly FileRun[] {
  return [{ layout, confidence, reasons: [reason] }]
}

/** An event of the hooks, or as the dashboard hands it out. */
export function isEvent(value: JsonValue | undefined): boolean {
  const category = textField(field(value, 'event'), 'category')
  return (
    typeof either(value, 'event_id') === 'string' &&
    typeof either(value, 'trajectory_id') === 'string' &&
    category !== undefined &&
    CATEGORIES.has(category) &&
    textField(field(field(value, 'event'), 'payload'), 'type') !== undefined
  )
}

function hasEvent(list: JsonValue | undefined): boolean {
  return isJsonArray(list) && isEvent(list[0])
}

/** What stands around the steps of a trajectory. */
function isHeader(value: JsonValue | undefined): boolean {
  return (
    textField(value, 'id') !== undefined &&
    typeof either(value, 'agent_id') === 'string' &&
    textField(value, 'status') !== undefined
  )
}

function isStorageHeader(value: JsonValue | undefined): boolean {
  return isHeader(value) && field(value, 'event') === undefined && !hasMember(value, 'steps')
}

function isStorageStep(value: JsonValue): boolean {
  const step = field(value, 'step') ?? field(value, 'event')
  return isJsonObject(step) || isPlainStep(value)
}

function isTrajectory(value: JsonValue | undefined): boolean {
  const steps = field(value, 'steps')
  if (!isJsonArray(steps)) return false
  const [step] = steps
  // Lists of the platform leave the steps out; other formats with steps have no such header.
  if (step === undefined) return isHeader(value) && typeof either(value, 'created_at') === 'string'
  return isAdjudicatedStep(step) || (isPlainStep(step) && isHeader(value))
}

function isAdjudicatedStep(value: JsonValue): boolean {
  return (
    isJsonObject(field(value, 'adjudication')) &&
    (isPlainStep(field(value, 'step')) || isEvent(field(value, 'event')))
  )
}

function isPlainStep(value: JsonValue | undefined): boolean {
  return (
    textField(value, 'role') !== undefined &&
    textField(value, 'stage') !== undefined &&
    hasMember(value, 'content')
  )
}

function hasMember(value: JsonValue | undefined, key: string): boolean {
  return isJsonObject(value) && Object.hasOwn(value, key)
}
