import { arrayField, field, numberField, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import { cutText } from '../../model/limits.ts'
import type { Usage } from '../../model/usage.ts'
import { parseTime } from '../shared/time.ts'
import type { BundleFile } from './bundle.ts'
import { usageOfCall } from './usage.ts'

/** What one file of modelio/ tells; its texts are read again when somebody looks. */
export interface ModelCall {
  readonly path: string
  readonly number: number | undefined
  readonly stepIndex: number | undefined
  readonly layer: string
  readonly at: number | undefined
  readonly model: string | undefined
  readonly finishReason: string | undefined
  readonly usage: Usage | undefined
  readonly hasRequest: boolean
  readonly hasResponse: boolean
  readonly tools: readonly string[]
}

const MAX_TOOLS = 200

export function modelCallOf(file: BundleFile, value: JsonValue): ModelCall {
  const request = field(value, 'request')
  const response = field(value, 'response')
  return {
    path: file.path,
    number: file.number,
    stepIndex: numberField(value, 'step_index'),
    layer: cutText(textField(value, 'layer') ?? 'model', 60),
    at: parseTime(field(value, 'ts'))?.at,
    model: short(textField(request, 'model')),
    finishReason: short(textField(response, 'stop_reason') ?? textField(response, 'finish_reason')),
    usage: usageOfCall(field(response, 'usage')),
    hasRequest: request !== undefined && request !== null,
    hasResponse: response !== undefined && response !== null,
    tools: toolsOf(request),
  }
}

function toolsOf(request: JsonValue | undefined): readonly string[] {
  const names: string[] = []
  for (const tool of arrayField(request, 'tools').slice(0, MAX_TOOLS)) {
    const name = textField(tool, 'name') ?? textField(field(tool, 'function'), 'name')
    if (name !== undefined) names.push(cutText(name, 200))
  }
  return names
}

function short(value: string | undefined): string | undefined {
  return value === undefined ? undefined : cutText(value, 200)
}
