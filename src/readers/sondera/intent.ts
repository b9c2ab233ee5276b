import { arrayField, field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { ActionIntent, FileOperation } from '../../model/action.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'
import { showJson } from '../shared/showJson.ts'
import type { Step, ToolAsk } from './step.ts'
import { plainArguments } from './toolAsk.ts'
import { eitherText, plainType } from './words.ts'

/** Our reading of a tool request: coding tools that everybody knows, else the tool by its name. */
export function intentOf({ ask, type }: Step): ActionIntent {
  const args = argumentsOf(ask)
  const name = ask?.tool ?? type
  return knownIntent(plainType(name), args) ?? toolIntent(name, args)
}

/** A result whose request was not recorded says what it can of it. */
export function intentOfResult(step: Step): ActionIntent {
  const url = textField(step.content, 'url')
  if (plainType(step.type) === 'webfetchoutput' && url !== undefined) {
    return { kind: 'fetch', url: cut(url) }
  }
  const name = step.ask?.tool ?? step.type
  const path = textField(step.content, 'path')
  return {
    kind: 'tool',
    name: toolName(name),
    argumentsText: path === undefined ? '' : showJson({ path }),
  }
}

/** Some agents wrap the arguments once more. */
function argumentsOf(ask: ToolAsk | undefined): JsonObject {
  const args = plainArguments(ask?.args)
  const inner = field(args, 'tool_input')
  return isJsonObject(inner) ? { ...args, ...inner } : args
}

function toolIntent(name: string, args: JsonObject): ActionIntent {
  return { kind: 'tool', name: toolName(name), argumentsText: cut(showJson(args, 2)) }
}

const MCP = /^mcp__(?:plugin_)?(\w+?)__(\w+)$/

/** `mcp__plugin_linear_linear__create_issue` is `linear: create_issue` to people. */
function toolName(name: string): string {
  const [, server, tool] = MCP.exec(name) ?? []
  if (server === undefined || tool === undefined) return cutText(name, 200)
  const [plugin = server, ...rest] = server.split('_')
  const isTwice = rest.join('_') === plugin
  return cutText(`${isTwice ? plugin : server}: ${tool}`, 200)
}

function knownIntent(name: string, args: JsonObject): ActionIntent | undefined {
  switch (name) {
    case 'bash':
    case 'shell':
    case 'shellcommand':
    case 'shellexecution':
    case 'runshellcommand':
    case 'runterminalcmd':
    case 'runcommand':
    case 'executecommand': {
      const command = commandOf(args)
      return command === undefined ? undefined : { kind: 'shell', command: cut(command) }
    }
    case 'fileoperation':
      return fileOperation(args)
    case 'read':
    case 'readfile':
      return file('read', args)
    case 'write':
    case 'writefile':
    case 'createfile':
      return file('create', args, undefined, firstText(args, ['content', 'contents', 'text']))
    case 'edit':
    case 'editfile':
    case 'strreplace':
    case 'searchreplace':
    case 'replace':
      return edit(args)
    case 'multiedit':
      return manyEdits(args)
    case 'delete':
    case 'deletefile':
      return file('delete', args)
    case 'ls':
    case 'listdirectory':
    case 'listdir':
      return file('list', args)
    case 'webfetch':
    case 'fetch': {
      const url = textField(args, 'url')
      return url === undefined ? undefined : { kind: 'fetch', url: cut(url) }
    }
    default:
      return undefined
  }
}

function commandOf(args: JsonObject): string | undefined {
  const command = field(args, 'command') ?? field(args, 'cmd')
  if (typeof command === 'string') return command
  const isWords = isJsonArray(command) && command.every((word) => typeof word === 'string')
  return isWords && command.length > 0 ? command.join(' ') : undefined
}

const OPERATIONS: ReadonlyMap<string, FileOperation> = new Map([
  ['read', 'read'],
  ['write', 'create'],
  ['create', 'create'],
  ['edit', 'edit'],
  ['delete', 'delete'],
  ['list', 'list'],
] as const)

/** `FileOperation` of the hooks: content is the new text, `old_content` what it replaced. */
function fileOperation(args: JsonObject): ActionIntent | undefined {
  const operation = OPERATIONS.get((eitherText(args, 'operation') ?? '').toLowerCase())
  if (operation === undefined) return undefined
  return file(operation, args, textField(args, 'old_content'), textField(args, 'content'))
}

function edit(args: JsonObject): ActionIntent | undefined {
  const before = firstText(args, ['old_string', 'old_str', 'oldText'])
  const after = firstText(args, ['new_string', 'new_str', 'newText'])
  return before === undefined && after === undefined ? undefined : file('edit', args, before, after)
}

/** The edits of one file, one after the other. */
function manyEdits(args: JsonObject): ActionIntent | undefined {
  const edits = arrayField(args, 'edits').slice(0, 100)
  const before = edits.map((one) => textField(one, 'old_string') ?? '').join('\n⋯\n')
  const after = edits.map((one) => textField(one, 'new_string') ?? '').join('\n⋯\n')
  return edits.length === 0 ? undefined : file('edit', args, before, after)
}

const PATHS = ['file_path', 'filePath', 'path', 'notebook_path', 'absolute_path', 'target_file']

function file(
  operation: FileOperation,
  args: JsonObject,
  before?: string,
  after?: string,
): ActionIntent | undefined {
  const path = firstText(args, PATHS)
  if (path === undefined) return undefined
  return {
    kind: 'file',
    operation,
    path: cutText(path, 2_000),
    ...(before === undefined ? {} : { before: cut(before) }),
    ...(after === undefined ? {} : { after: cut(after) }),
  }
}

function firstText(args: JsonValue, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = textField(args, key)
    if (found !== undefined) return found
  }
  return undefined
}

function cut(text: string): string {
  return cutText(text, MAX_RESULT_CHARS)
}
