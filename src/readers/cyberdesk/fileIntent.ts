import { textField } from '../../lib/json/json.ts'
import type { ActionIntent, FileOperation } from '../../model/action.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'
import type { StepRecord } from './stepRecord.ts'

const VERBS: ReadonlyMap<string, FileOperation> = new Map([
  ['list', 'list'],
  ['read', 'read'],
  ['write', 'create'],
  ['create', 'create'],
  ['delete', 'delete'],
  ['remove', 'delete'],
])
const MAX_PATH_CHARS = 1_000

/** `fs_read`, `read_file`, `fs.list`, `write_files`, `list_directory`, or `fs` with a verb as argument. */
export function fileIntent(plain: string, { args, kwargs }: StepRecord): ActionIntent | undefined {
  const inName =
    /^(?:fs|files?|filesystem)[._-]?(list|read|write|create|delete|remove)(?:[._-]?\w+)?$/.exec(
      plain,
    ) ?? /^(list|read|write|create|delete|remove)[._-]?(?:files?|dir|directory|folder)$/.exec(plain)
  const [first] = args
  const isBare = /^(?:fs|file|filesystem)$/.test(plain) && typeof first === 'string'
  const verb = inName?.[1] ?? (isBare ? first : undefined)
  const operation = verb === undefined ? undefined : VERBS.get(verb.toLowerCase())
  if (operation === undefined) return undefined
  const rest = inName === null ? args.slice(1) : args
  const path = textField(kwargs, 'path') ?? textField(kwargs, 'file_path') ?? textAt(rest, 0) ?? ''
  const content = textField(kwargs, 'content') ?? textField(kwargs, 'contents') ?? textAt(rest, 1)
  return {
    kind: 'file',
    operation,
    path: cutText(path, MAX_PATH_CHARS),
    ...(operation !== 'create' || content === undefined
      ? {}
      : { after: cutText(content, MAX_RESULT_CHARS) }),
  }
}

function textAt(args: StepRecord['args'], index: number): string | undefined {
  const value = args[index]
  return typeof value === 'string' ? value : undefined
}
