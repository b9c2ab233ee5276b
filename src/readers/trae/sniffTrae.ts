import { arrayField, field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { FileRun, SniffAnswer, Sniffed } from '../sniff.ts'

/** Who writes such files: trae-agent itself, its Rust branch, the TypeScript port, Pywen. */
export type TraeWriter = 'python' | 'rust' | 'port' | 'pywen'

interface Shape {
  readonly writer: TraeWriter
  readonly confidence: number
  readonly reason: string
}

/** Decides by content. Interactions are written before steps, so a cut file may lack the latter. */
export function sniffTrae(file: Sniffed): SniffAnswer {
  const { value, damage } = file.json()
  if (value === undefined) return damage === 'invalid' ? garbledRun(file.head) : []
  const shape = shapeOf(value)
  if (shape !== undefined) return [runOf(shape)]
  return !file.whole && maySayMore(file.head, value) ? 'need-whole' : []
}

/** Which writer's document this is; undefined when it is none. */
export function writerOf(value: JsonValue): TraeWriter | undefined {
  return shapeOf(value)?.writer
}

function shapeOf(value: JsonValue): Shape | undefined {
  if (!isJsonObject(value)) return undefined
  return pythonShape(value) ?? rustShape(value) ?? portShape(value)
}

function pythonShape(value: JsonObject): Shape | undefined {
  if (!isJsonArray(field(value, 'llm_interactions'))) return undefined
  const hasSteps = isJsonArray(field(value, 'agent_steps'))
  const hasHead = field(value, 'max_steps') !== undefined && field(value, 'task') !== undefined
  if (!hasSteps && !hasHead) return undefined
  const isPywen = isJsonArray(field(value, 'task')) || field(value, 'total_tokens') !== undefined
  return {
    writer: isPywen ? 'pywen' : 'python',
    confidence: hasSteps ? 0.95 : 0.9,
    reason: hasSteps
      ? 'lists llm_interactions and agent_steps'
      : 'task, max_steps and a list llm_interactions',
  }
}

function rustShape(value: JsonObject): Shape | undefined {
  if (!isJsonArray(field(value, 'llm_interaction'))) return undefined
  if (field(value, 'max_step') === undefined) return undefined
  return { writer: 'rust', confidence: 0.95, reason: 'max_step and a list llm_interaction' }
}

/** In the beginning of a long file `completed` is not there yet: it follows the steps. */
function portShape(value: JsonObject): Shape | undefined {
  const [step] = arrayField(value, 'steps')
  if (textField(value, 'agent_id') === undefined || field(value, 'task') === undefined) {
    return undefined
  }
  const isNamed =
    textField(field(value, 'metadata'), 'file_format') === 'trae-agent-trajectory' ||
    (step === undefined &&
      isJsonArray(field(value, 'steps')) &&
      typeof field(value, 'completed') === 'boolean')
  const hasStep = textField(step, 'step_id') !== undefined && field(step, 'func_name') === undefined
  if (!isNamed && !hasStep) return undefined
  return { writer: 'port', confidence: 0.9, reason: 'agent_id, task and steps with a step_id' }
}

function runOf({ writer, confidence, reason }: Shape): FileRun {
  return { layout: writer, confidence, reasons: [reason] }
}

const HEADER_KEYS = new Set([
  'task',
  'start_time',
  'end_time',
  'provider',
  'model',
  'max_steps',
  'max_step',
  'agent_id',
  'metadata',
])
const decoder = new TextDecoder()

/** A task of more than the first read: the lists that would tell are still to come. */
function maySayMore(head: Uint8Array, value: JsonValue): boolean {
  if (!isJsonObject(value) || !Object.keys(value).every((key) => HEADER_KEYS.has(key))) return false
  return /^\s*\{\s*"(?:task|agent_id|metadata)"\s*:/.test(decoder.decode(head.subarray(0, 400)))
}

/** Bytes that are no JSON in the middle: the names in front of them still tell whose it was. */
function garbledRun(head: Uint8Array): readonly FileRun[] {
  const text = decoder.decode(head)
  if (!/^\s*\{/.test(text)) return []
  const writer =
    /"max_steps"\s*:/.test(text) && /"llm_interactions"\s*:/.test(text)
      ? 'python'
      : /"max_step"\s*:/.test(text) && /"llm_interaction"\s*:/.test(text)
        ? 'rust'
        : undefined
  if (writer === undefined) return []
  const reasons = ['names of its members, in a file that is no JSON throughout']
  return [{ layout: writer, confidence: 0.6, reasons }]
}
