import { arrayField, field, isJsonArray, isJsonObject } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { cutText, MAX_RESULT_CHARS, MAX_TASK_CHARS } from '../../model/limits.ts'
import type { Problem } from '../../model/problem.ts'
import type { Outcome, RunStatus } from '../../model/trajectory.ts'
import { boundedObject } from '../shared/boundedJson.ts'
import { contentText } from '../shared/answer.ts'
import { showJson } from '../shared/showJson.ts'
import { parseTime } from '../shared/time.ts'
import { historyMessage } from './historyMessage.ts'
import type { HistoryMessage } from './historyMessage.ts'
import { historyTurns } from './historyTurns.ts'
import type { RunContent, RunPlace } from './runContent.ts'
import { screenFinder } from './screens.ts'
import { memberFacts, section } from './sections.ts'
import { said, without } from './stepRecord.ts'

const MAX_MESSAGES = 20_000

/** A run of a workflow: its status, what went in and out, and its message history where kept. */
export function runContent(place: RunPlace): RunContent {
  const { document, value } = place
  const record = isJsonObject(value) ? value : {}
  const messages = historyOf(place)
  const built = historyTurns(messages, document.path)
  return {
    facts: factsOf(record, messages),
    id: said(record, 'id'),
    turns: built.map(({ turn }) => turn),
    artifacts: uniquePaths(built.flatMap(({ artifacts }) => artifacts)),
    problems: [
      ...missingProblems(messages, document.path),
      ...(isJsonArray(field(record, 'run_message_history')) ? [] : [noHistory(document.path)]),
    ],
    pictures: built.map(({ pictures }) => pictures),
    first: messages[0] === undefined ? '' : showJson(messages[0].value),
  }
}

export function historyOf({
  source,
  document,
  value,
  pointer,
}: RunPlace): readonly HistoryMessage[] {
  const screenOf = screenFinder(source, document.path, document.spans)
  const at = pointer === '' ? 'run_message_history' : `${pointer}.run_message_history`
  return arrayField(value, 'run_message_history')
    .slice(0, MAX_MESSAGES)
    .map((message, index) => historyMessage(message, `${at}[${index}]`, screenOf))
}

const STATUSES: ReadonlyMap<string, RunStatus> = new Map([
  ['scheduling', 'pending'],
  ['running', 'running'],
  ['success', 'completed'],
  ['cancelled', 'stopped'],
  ['error', 'failed'],
])

function outcomeOf(record: JsonObject): Outcome {
  const recorded = said(record, 'status')
  if (recorded === undefined) return { status: 'unknown', source: 'derived' }
  const status = STATUSES.get(recorded.toLowerCase()) ?? 'unknown'
  const note = errorsOf(record)[0]
  return {
    status,
    source: 'recorded',
    ...(recorded === status ? {} : { recorded: cutText(recorded, 60) }),
    ...(note === undefined ? {} : { note: cutText(note, 500) }),
  }
}

function errorsOf(record: JsonObject): readonly string[] {
  const error = field(record, 'error')
  const list: readonly JsonValue[] = isJsonArray(error) ? error : [error ?? '']
  return list
    .map((item) => (typeof item === 'string' ? item : showJson(item)))
    .filter((text) => text.trim() !== '')
}

const SHOWN_KEYS = new Set([
  'id',
  'workflow_id',
  'status',
  'error',
  'output_data',
  'input_values',
  'sensitive_input_aliases',
  'input_attachment_ids',
  'output_attachment_ids',
  'run_message_history',
  'created_at',
])

function factsOf(record: JsonObject, messages: readonly HistoryMessage[]): RunContent['facts'] {
  const workflow = said(record, 'workflow_id')
  const created =
    parseTime(field(record, 'started_at') ?? undefined) ?? parseTime(field(record, 'created_at'))
  const ended = parseTime(field(record, 'ended_at') ?? field(record, 'completed_at'))
  const asked = messages.find(({ role }) => role === 'user')
  const task = asked === undefined ? undefined : contentText(field(asked.value, 'content'))
  const output = field(record, 'output_data')
  const result =
    output === undefined ||
    output === null ||
    (isJsonObject(output) && Object.keys(output).length === 0)
      ? undefined
      : typeof output === 'string'
        ? output
        : showJson(output, 2)
  const errors = errorsOf(record)
  const inputs = field(record, 'input_values')
  const sections = [
    ...(errors.length === 0
      ? []
      : [
          {
            id: 'errors',
            title: 'Errors',
            tone: 'bad',
            facts: memberFacts(
              Object.fromEntries(errors.map((error, index) => [`error ${index + 1}`, error])),
            ),
          } as const,
        ]),
    ...section('inputs', 'Input values', [
      ...(isJsonObject(inputs) ? memberFacts(inputs) : []),
      ...memberFacts(only(record, ['sensitive_input_aliases'])),
    ]),
    ...section('output', 'Output data', isJsonObject(output) ? memberFacts(output) : []),
    ...section(
      'attachments',
      'Attachments',
      memberFacts(only(record, ['input_attachment_ids', 'output_attachment_ids'])),
    ),
    ...section('record', 'Record', memberFacts(without(record, SHOWN_KEYS))),
  ]
  return {
    writer: 'Cyberdesk run',
    outcome: outcomeOf(record),
    clock: created?.clock ?? 'unknown',
    tools: [],
    metadata: boundedObject(without(record, new Set(['run_message_history']))),
    ...(task === undefined || task === '' ? {} : { task: cutText(task, MAX_TASK_CHARS) }),
    ...(workflow === undefined ? {} : { workflow: cutText(workflow, 200) }),
    ...(sections.length === 0 ? {} : { sections }),
    ...(result === undefined ? {} : { result: cutText(result, MAX_RESULT_CHARS) }),
    ...(created === undefined ? {} : { startedAt: created.at }),
    ...(created === undefined || ended === undefined || ended.at < created.at
      ? {}
      : { endedAt: ended.at }),
  }
}

function only(record: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.map((key) => [key, field(record, key) ?? null]))
}

function uniquePaths<T extends { readonly path: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.toReversed().map((item) => [item.path, item])).values()].toReversed()
}

function missingProblems(
  messages: readonly HistoryMessage[],
  artifact: string,
): readonly Problem[] {
  const remote = messages.flatMap(({ screens }) => screens).filter(({ kind }) => kind === 'remote')
  if (remote.length === 0) return []
  return [
    {
      code: 'image-missing',
      message: `${remote.length} images of the history are stored elsewhere and never fetched; drop pictures of their names beside the file to see them.`,
      severity: 'notice',
      artifact,
    },
  ]
}

function noHistory(artifact: string): Problem {
  return {
    code: 'metadata-missing',
    message: 'The record has no run_message_history: the steps of this run are not in it.',
    severity: 'notice',
    artifact,
  }
}
