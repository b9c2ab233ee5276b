import { field, isJsonArray, isJsonObject, parseJson } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'

/** The same address however it is written. */
export function plainUrl(target: string): string {
  return target
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
}

export function hostOf(url: string): string {
  return (/^[^/?:]*/.exec(url)?.[0] ?? '').toLowerCase()
}

/** The last name of a path: runs have folders of their own. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

/** The same command without the way to where it runs, in single spaces. */
export function plainCommand(command: string): string {
  return command
    .replace(/^\s*cd\s+[^\s;&|]+\s*(?:&&|;)\s*(?=\S)/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A command without the folders of its paths: these are of the machine, not of what is done. */
export function withoutFolders(command: string): string {
  return command.replace(/[^\s'"=]*\//g, '')
}

/** Options and their values may stand before it: `git -C /work status`. */
const WORDS_TO_VERB = 4

/** What is run: `git status`, `pytest`. The next word counts where the first is a family. */
export function programOf(command: string): string {
  const words = command.replace(/^(?:sudo\s+|env\s+|\w+=\S*\s+)+/, '').split(' ', WORDS_TO_VERB)
  const [first = '', ...rest] = words
  const program = baseName(first)
  const verb = rest.find((word) => /^[a-z][a-z-]*$/.test(word))
  return FAMILIES.has(program) && verb !== undefined ? `${program} ${verb}` : program
}

const FAMILIES: ReadonlySet<string> = new Set([
  'git',
  'npm',
  'npx',
  'pnpm',
  'yarn',
  'pip',
  'cargo',
  'go',
  'docker',
  'kubectl',
  'apt',
  'apt-get',
])

/** Names of keys that mean the same on other platforms and in other tools. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['return', 'enter'],
  ['kp_enter', 'enter'],
  ['control', 'ctrl'],
  ['escape', 'esc'],
  ['option', 'alt'],
  ['super', 'meta'],
  ['super_l', 'meta'],
  ['win', 'meta'],
  ['cmd', 'meta'],
  ['command', 'meta'],
  ['arrowup', 'up'],
  ['arrowdown', 'down'],
  ['arrowleft', 'left'],
  ['arrowright', 'right'],
  ['page_up', 'pageup'],
  ['prior', 'pageup'],
  ['page_down', 'pagedown'],
  ['next', 'pagedown'],
  ['del', 'delete'],
])

export function plainKeys(keys: readonly string[]): string {
  return keys
    .flatMap((key) => (key.length > 1 ? key.split('+') : [key]))
    .map((key) => key.trim().toLowerCase())
    .map((key) => KEYS.get(key) ?? key)
    .join('+')
}

/** Longer arguments are compared as they are written. */
const MAX_PARSED = 20_000

/** Arguments as one text, whatever the order of their names and the spaces between them. */
export function plainArguments(text: string): string {
  if (text.length <= MAX_PARSED) {
    try {
      return ordered(parseJson(text))
    } catch {
      // Arguments that are not JSON are compared as text.
    }
  }
  return text.replace(/\s+/g, ' ').trim()
}

function ordered(value: JsonValue): string {
  if (isJsonArray(value)) return `[${value.map(ordered).join()}]`
  if (!isJsonObject(value)) return JSON.stringify(value)
  const names = Object.keys(value).toSorted()
  return `{${names.map((name) => `${name}:${ordered(field(value, name) ?? null)}`).join()}}`
}
