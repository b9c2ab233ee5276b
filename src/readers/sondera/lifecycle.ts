import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Tone } from '../../model/fact.ts'
import { cutText, MAX_TASK_CHARS } from '../../model/limits.ts'
import type { RunEvent } from '../../model/runEvent.ts'
import type { Outcome, RunStatus } from '../../model/trajectory.ts'
import { parseTime } from '../shared/time.ts'
import type { Step } from './step.ts'
import { either, eitherText, plainWord } from './words.ts'

const STATUSES: ReadonlyMap<string, RunStatus> = new Map([
  ['pending', 'pending'],
  ['running', 'running'],
  ['active', 'running'],
  ['started', 'running'],
  ['resumed', 'running'],
  ['suspended', 'suspended'],
  ['completed', 'completed'],
  ['failed', 'failed'],
  ['terminated', 'stopped'],
  ['unknown', 'unknown'],
] as const)

const TONES: ReadonlyMap<string, Tone> = new Map([
  ['completed', 'good'],
  ['failed', 'bad'],
  ['terminated', 'bad'],
  ['suspended', 'warning'],
] as const)

export function lifecycleTone(word: string): Tone {
  return TONES.get(word) ?? 'neutral'
}

/** What a change of life cycle says of itself: its task, its summary, its reason and by whom. */
export function lifecycleText({ content }: Step): string | undefined {
  const said = ['task', 'summary', 'reason'].flatMap((key) => eitherText(content, key) ?? [])
  const by = eitherText(content, 'terminated_by') ?? eitherText(content, 'resumed_by')
  const text = by === undefined ? said.join('\n') : [...said, `by ${by}`].join(', ')
  return text === '' ? undefined : cutText(text, MAX_TASK_CHARS)
}

/** How the run ended: the header says, else the last change of its life cycle. */
export function outcomeOf(header: JsonObject | undefined, steps: readonly Step[]): Outcome {
  const recorded = eitherText(header, 'status')
  const last = steps.findLast(({ kind }) => kind === 'lifecycle')
  if (recorded !== undefined) {
    const word = plainWord(recorded)
    // A writer that was cut off leaves the header at `running`; its last event knows better.
    const isOver = last !== undefined && isEnd(plainWord(last.type))
    if (!(word === 'running' && isOver)) return outcome(word, recorded)
  }
  if (last === undefined) {
    return { status: steps.length === 0 ? 'unknown' : 'running', source: 'derived', note: NO_END }
  }
  const word = plainWord(last.type)
  const said = lifecycleText(last)
  if (isEnd(word))
    return { ...outcome(word, last.type), ...(said === undefined ? {} : { note: said }) }
  const status = STATUSES.get(word) ?? 'unknown'
  return status === 'running'
    ? { status, source: 'derived', note: NO_END }
    : { ...outcome(word, last.type), ...(said === undefined ? {} : { note: said }) }
}

const NO_END = 'No end is recorded; the earlier hooks write none when a session ends.'

function outcome(word: string, recorded: string): Outcome {
  const status = STATUSES.get(word) ?? 'unknown'
  const same = status === word
  return {
    status,
    source: 'recorded',
    ...(same ? {} : { recorded: cutText(plainWord(recorded), 60) }),
  }
}

function isEnd(word: string): boolean {
  return word === 'completed' || word === 'failed' || word === 'terminated'
}

/** Created, started, suspended, resumed, ended: in time. */
export function lifecycleOf(
  header: JsonObject | undefined,
  steps: readonly Step[],
  artifact: string,
): readonly RunEvent[] {
  const recorded = steps
    .filter(({ kind }) => kind === 'lifecycle')
    .map((step) => eventOf(step, artifact))
  const events = [...headerEvents(header), ...recorded]
  // Without a time an event stays where it stands in the file: last.
  return events.toSorted((a, b) => (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE))
}

function eventOf(step: Step, artifact: string): RunEvent {
  const word = plainWord(step.type)
  const said = lifecycleText(step)
  return {
    layer: 'lifecycle',
    kind: word,
    summary: said ?? '',
    tone: lifecycleTone(word),
    origin: { artifact, pointer: step.pointer },
    ...(step.at === undefined ? {} : { at: step.at }),
  }
}

/** The times around the steps; `updated` is no event of the run. */
function headerEvents(header: JsonObject | undefined): readonly RunEvent[] {
  const status = plainWord(eitherText(header, 'status') ?? 'ended')
  const end = isEnd(status) || status === 'suspended' ? status : 'ended'
  const marks: readonly (readonly [string, JsonValue | undefined])[] = [
    ['created', either(header, 'created_at')],
    ['started', either(header, 'started_at')],
    [end, either(header, 'ended_at')],
  ]
  return marks.flatMap(([kind, value]) => {
    const at = parseTime(value)?.at
    return at === undefined
      ? []
      : [{ at, layer: 'lifecycle', kind, summary: '', tone: lifecycleTone(kind) }]
  })
}
