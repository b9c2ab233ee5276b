import { assertNever } from '../../lib/assertNever.ts'
import { field, isJsonArray, numberField } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import type { Problem } from '../../model/problem.ts'
import { present } from '../shared/present.ts'
import { parseTime } from '../shared/time.ts'
import type { RecordedTime } from '../shared/time.ts'
import { anyText, booleanField, endOf, said, stringsOf } from './fields.ts'
import { portTurns } from './portRecord.ts'
import { pythonTurns } from './pythonRecord.ts'
import type { TraeRecord, TurnRecord } from './record.ts'
import { rustTurns } from './rustRecord.ts'
import type { TraeWriter } from './sniffTrae.ts'

/** What the document says, whoever wrote it. */
export function recordOf(root: JsonObject, writer: TraeWriter, isCut: boolean): TraeRecord {
  const { turns, problems } = turnsOf(root, writer, isCut)
  const startTime = parseTime(field(root, 'start_time'))
  const seconds = numberField(root, 'execution_time')
  return {
    writer,
    root,
    end: endOf(field(root, 'end_time'), startTime, lastTime(turns)),
    turns,
    problems,
    ...present({
      task: taskOf(root),
      startTime,
      provider: said(root, 'provider'),
      model: said(root, 'model'),
      agent: said(root, 'agent_id'),
      maxSteps: numberField(root, 'max_steps') ?? numberField(root, 'max_step'),
      success: booleanField(root, 'success'),
      completed: booleanField(root, 'completed'),
      result: anyText(field(root, 'final_result')),
      // 0 stands there until the run is finished.
      executionMs: seconds === undefined || seconds === 0 ? undefined : seconds * 1_000,
      recordedTurns: numberField(root, 'total_steps'),
    }),
  }
}

function turnsOf(
  root: JsonObject,
  writer: TraeWriter,
  isCut: boolean,
): { readonly turns: readonly TurnRecord[]; readonly problems: readonly Problem[] } {
  switch (writer) {
    case 'python':
    case 'pywen':
      return pythonTurns(root, isCut)
    case 'rust':
      return { turns: rustTurns(root), problems: [] }
    case 'port':
      return { turns: portTurns(root), problems: [] }
    default:
      return assertNever(writer)
  }
}

/** Pywen keeps a list: one text for every task of the session. */
function taskOf(root: JsonObject): string | undefined {
  const task = field(root, 'task')
  if (!isJsonArray(task)) return anyText(task)
  const texts = (stringsOf(task) ?? []).filter((text) => text.trim() !== '')
  return texts.length === 0 ? undefined : texts.join('\n\n')
}

function lastTime(turns: readonly TurnRecord[]): RecordedTime | undefined {
  const last = turns.at(-1)
  return last?.steppedAt ?? last?.answeredAt ?? last?.startedAt
}
