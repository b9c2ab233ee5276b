import { field, isJsonArray, isJsonObject, numberField, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { ActionResult } from '../../model/action.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'
import { boundedJson } from '../shared/boundedJson.ts'
import { showJson } from '../shared/showJson.ts'
import type { Step } from './step.ts'
import { eitherNumber, plainType } from './words.ts'

export interface ToolResult {
  readonly failed: boolean
  readonly result: ActionResult
}

/** What a tool gave back, from its response or output event. */
export function resultOf(step: Step, path: string): ToolResult {
  const read = readResult(step)
  const failed = read.failed || step.ask?.failed === true
  const error = read.error ?? (failed && read.text === undefined ? 'failed' : undefined)
  return {
    failed,
    result: {
      artifact: path,
      ...(read.text === undefined ? {} : { text: cutText(read.text, MAX_RESULT_CHARS) }),
      ...(error === undefined ? {} : { error: cutText(error, MAX_RESULT_CHARS) }),
      ...(read.exitCode === undefined ? {} : { exitCode: read.exitCode }),
    },
  }
}

interface Read {
  readonly failed: boolean
  readonly text?: string | undefined
  readonly error?: string | undefined
  readonly exitCode?: number | undefined
}

function readResult({ type, content }: Step): Read {
  switch (plainType(type)) {
    case 'shellcommandoutput':
      return ofShell(content)
    case 'webfetchoutput': {
      const code = numberField(content, 'code')
      const failed = code !== undefined && code >= 400
      const text = textOf(field(content, 'result'))
      return { failed, text, error: failed ? `HTTP ${code}` : undefined }
    }
    case 'fileoperationresult':
      return ofSuccess(content, field(content, 'content'))
    case 'tooloutput':
      return ofSuccess(content, field(content, 'output'))
    default:
      return ofAny(field(content, 'response'))
  }
}

function ofSuccess(content: JsonValue, output: JsonValue | undefined): Read {
  const error = textOf(field(content, 'error'))
  const failed = field(content, 'success') === false || error !== undefined
  return { ...ofAny(output), failed, error }
}

function ofShell(content: JsonValue): Read {
  const exitCode = eitherNumber(content, 'exit_code')
  const failed = exitCode !== undefined && exitCode !== 0
  const stdout = textField(content, 'stdout') ?? ''
  const stderr = textField(content, 'stderr') ?? ''
  if (failed) {
    return { failed, exitCode, text: stdout, error: stderr === '' ? undefined : stderr }
  }
  // Many tools report their progress on stderr.
  const text = stderr === '' ? stdout : stdout === '' ? stderr : `${stdout}\n${stderr}`
  return { failed, exitCode, text }
}

/** A response may be anything: text, what a shell gave, an error, blocks of text. */
function ofAny(value: JsonValue | undefined): Read {
  if (!isJsonObject(value)) return { failed: false, text: textOf(value) }
  if (textField(value, 'stdout') !== undefined || textField(value, 'stderr') !== undefined) {
    const shell = ofShell(value)
    const isInterrupted = field(value, 'interrupted') === true
    return isInterrupted ? { ...shell, failed: true, error: shell.error ?? 'interrupted' } : shell
  }
  const error = textOf(field(value, 'error'))
  if (error !== undefined && error !== '') return { failed: true, error, text: textOf(value) }
  const inner = field(value, 'content') ?? field(value, 'text') ?? field(value, 'output')
  const isPlain = typeof inner === 'string' || isTextBlocks(inner)
  const failed = field(value, 'is_error') === true
  return { failed, text: textOf(isPlain ? inner : value) }
}

function isTextBlocks(value: JsonValue | undefined): boolean {
  return isJsonArray(value) && value.length > 0 && value.every((item) => hasText(item))
}

function hasText(item: JsonValue): boolean {
  return textField(item, 'text') !== undefined
}

function textOf(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  if (isJsonArray(value) && isTextBlocks(value)) {
    return value.map((item) => textField(item, 'text') ?? '').join('\n')
  }
  return showJson(boundedJson(value), 2)
}
