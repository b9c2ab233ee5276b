import { arrayField, field, isJsonArray, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { ActionPoint } from '../../model/point.ts'
import type { Usage } from '../../model/usage.ts'
import { decodeChatAnswer, decodeGeminiAnswer, decodeOutputItems } from '../shared/answer.ts'
import type { Answer } from '../shared/answer.ts'
import type { CallContext } from '../shared/recordedCall.ts'
import { decodeUsage } from '../shared/usage.ts'

/** The provider's own answer, before the agent converted it. */
export interface RawAnswer {
  readonly answer: Answer
  readonly finishReason?: string
  readonly usage?: Usage
  readonly model?: string
  /** Points that stand in the text of the answer, in order of its actions (UI-TARS). */
  readonly textPoints: readonly (readonly ActionPoint[])[]
}

/** `result` of an api_result: Responses object, chat completion or Gemini candidates. */
export function decodeRawAnswer(result: JsonValue, context: CallContext): RawAnswer {
  const usage = decodeUsage(field(result, 'usage') ?? field(result, 'usage_metadata'))
  const model = textField(result, 'model')
  const rest = {
    ...(usage === undefined ? {} : { usage }),
    ...(model === undefined ? {} : { model }),
  }
  const output = field(result, 'output')
  if (isJsonArray(output)) {
    const answer = decodeOutputItems(
      output,
      'result.output',
      modelContext(context, 'screenshot-pixel'),
    )
    return { answer, ...rest, ...reason(responsesReason(result)), textPoints: [] }
  }
  const [candidate] = arrayField(result, 'candidates')
  if (candidate !== undefined) {
    const answer = decodeGeminiAnswer(
      candidate,
      'result.candidates[0]',
      modelContext(context, 'per-mille'),
    )
    return { answer, ...rest, ...reason(textField(candidate, 'finish_reason')), textPoints: [] }
  }
  const [choice] = arrayField(result, 'choices')
  const message = field(choice, 'message')
  const answer = decodeChatAnswer(
    message,
    'result.choices[0].message',
    modelContext(context, context.dialect === 'anthropic' ? 'declared-display' : 'api-resized'),
  )
  return {
    answer,
    ...rest,
    ...reason(textField(choice, 'finish_reason')),
    textPoints: answer.calls.length > 0 ? [] : boxPoints(textField(message, 'content') ?? ''),
  }
}

function modelContext(context: CallContext, space: ActionPoint['space']): CallContext {
  return { ...context, frame: { space, origin: 'model' } }
}

function reason(finishReason: string | undefined): { readonly finishReason?: string } {
  return finishReason === undefined ? {} : { finishReason }
}

function responsesReason(result: JsonValue): string | undefined {
  return textField(field(result, 'incomplete_details'), 'reason') ?? textField(result, 'status')
}

const ACTION_LINE = /\b[a-z_]+\([^\n]*_box\s*=[^\n]*\)/g
const BOX = /(start|end)_box\s*=\s*['"][^'"\d-]*(-?\d+(?:\.\d+)?)[,\s]+(-?\d+(?:\.\d+)?)/g

/** `click(start_box='(140,100)')`: coordinates of UI-TARS, in pixels of the resized image. */
function boxPoints(content: string): readonly (readonly ActionPoint[])[] {
  const lines = content.slice(0, 20_000).match(ACTION_LINE) ?? []
  return lines.map((line) => {
    const boxes = [...line.matchAll(BOX)]
    return boxes.map((box): ActionPoint => {
      const role = boxes.length === 1 ? 'target' : box[1] === 'end' ? 'end' : 'start'
      return { role, x: Number(box[2]), y: Number(box[3]), space: 'api-resized', origin: 'model' }
    })
  })
}
