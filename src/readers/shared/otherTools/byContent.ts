import {
  arrayField,
  field,
  isJsonArray,
  isJsonObject,
  numberField,
  textField,
} from '../../../lib/json/json.ts'
import type { JsonValue } from '../../../lib/json/json.ts'
import { TOOLS } from './otherTool.ts'
import type { OtherTool } from './otherTool.ts'

/** Whose document this is, from the leading part of its value; formats/detection has the reasons. */
export function recogniseDocument(value: JsonValue): OtherTool | undefined {
  if (isJsonArray(value)) return recogniseList(value)
  if (!isJsonObject(value)) return undefined
  const has = (...keys: readonly string[]): boolean =>
    keys.every((key) => Object.hasOwn(value, key))
  if (textField(value, 'schema_version')?.startsWith('ATIF-v') === true) return TOOLS.atif
  const [row] = arrayField(value, 'trajectories')
  if (row !== undefined && textField(row, 'trajectoryId') !== undefined) return TOOLS.sonderaList
  const [entry] = arrayField(value, 'history')
  if (isJsonObject(entry) && Object.hasOwn(entry, 'model_output')) return TOOLS.browserUse
  if (has('agent_trace', 'metrics')) return TOOLS.browserUse
  if (has('eval') && numberField(value, 'version') !== undefined) return TOOLS.inspect
  if (has('groupName', 'executions')) return TOOLS.midscene
  if (has('trajectory', 'info') || has('trajectory_format')) return TOOLS.sweAgent
  if (has('resourceSpans')) return TOOLS.otlp
  if (has('high_level_task_description') || has('instruction', 'traj')) return TOOLS.agentNet
  if (has('loglines')) return TOOLS.claudeCode
  if (has('features')) return recogniseDataset(value)
  return recogniseLine(value)
}

/** `dataset_info.json`: demonstrations of Cua have a column of tool calls. */
function recogniseDataset(value: JsonValue): OtherTool {
  return field(field(value, 'features'), 'tool_calls') === undefined ? TOOLS.arrow : TOOLS.cuaDemos
}

function recogniseList(list: readonly JsonValue[]): OtherTool | undefined {
  const [first] = list
  if (!isJsonObject(first)) return undefined
  const has = (...keys: readonly string[]): boolean =>
    keys.every((key) => Object.hasOwn(first, key))
  if (has('adjudication', 'trajectory_id') || has('trajectory_id', 'step_index')) {
    return TOOLS.sonderaIndex
  }
  if (has('id', 'provider_id', 'tools')) return TOOLS.sonderaIndex
  if (has('source') && (has('action') || has('observation'))) return TOOLS.openHands
  if (has('id', 'type', 'timestamp')) return TOOLS.agentTars
  const types = list.slice(0, 20).map((item) => textField(item, 'type') ?? '')
  if (types.some((type) => /^(computer|function)_call(_output)?$/.test(type)))
    return TOOLS.responses
  return has('role', 'content') ? TOOLS.messages : undefined
}

/** One line of a JSONL file. */
export function recogniseLine(line: JsonValue): OtherTool | undefined {
  if (!isJsonObject(line)) return undefined
  const has = (...keys: readonly string[]): boolean => keys.every((key) => Object.hasOwn(line, key))
  const type = textField(line, 'type')
  if (has('step_num', 'action') && has('screenshot_file')) return TOOLS.osworld
  if (type === 'session_meta' || (has('payload') && type?.startsWith('response_item'))) {
    return TOOLS.codex
  }
  if (has('sessionId') && (has('uuid') || has('message') || has('operation')))
    return TOOLS.claudeCode
  if (type === 'context-options') return TOOLS.playwright
  if (has('resourceSpans')) return TOOLS.otlp
  if (has('task_id', 'traj')) return TOOLS.agentNet
  if (has('role', 'content')) return TOOLS.messages
  return undefined
}

/** A page that carries its run in a script tag; the string is looked for, never run. */
export function recognisePage(html: string): OtherTool | undefined {
  if (html.includes('ui_tars_web_dump')) return TOOLS.uiTars
  return html.includes('midscene_web_dump') ? TOOLS.midscene : undefined
}
