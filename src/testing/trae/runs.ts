import type { JsonValue } from '../../lib/json/json.ts'
import type { RunFiles } from '../cua/saver.ts'
import { otherWriters } from './otherWriters.ts'
import { naive, pythonFile, SYSTEM, TASK, told, toolCall, toolResult } from './pieces.ts'
import type { MadeStep } from './pieces.ts'

const PATH = 'trajectories/trajectory_20260301_100000.json'
const FILE = '/repo/src/a.py'

const LIST = toolCall('c1', 'bash', { command: 'ls', restart: false })
const CREATE = toolCall('c2', 'str_replace_based_edit_tool', {
  command: 'create',
  path: FILE,
  file_text: 'one\ntwo\n',
  old_str: '',
  new_str: '',
})
const REPLACE = toolCall('c3', 'str_replace_based_edit_tool', {
  command: 'str_replace',
  path: FILE,
  old_str: 'two',
  new_str: 'three',
})
const DONE = toolCall('c9', 'task_done', { message: 'Done.' })

const LISTED = toolResult('c1', 'a.py\nb.py')
const CREATED = toolResult('c2', `File created successfully at: ${FILE}`)
const REFUSED = toolResult('c3', null, 'No replacement was performed.')

/** Four calls: a command, two edits at once of which one is refused, words and a nudge, the end. */
export const STEPS: readonly MadeStep[] = [
  { sent: [SYSTEM, TASK], words: 'Look.', calls: [LIST], results: [LISTED] },
  {
    sent: [told(LISTED)],
    calls: [CREATE, REPLACE],
    // Not in the order of the calls.
    results: [REFUSED, CREATED],
    step: { reflection: 'The text to replace was not there.' },
  },
  { sent: [told(REFUSED), told(CREATED)], words: 'I think that was it.' },
  {
    sent: [{ role: 'user', content: 'It seems that you have not completed the task.' }],
    calls: [DONE],
  },
]

export function text(value: JsonValue): string {
  return JSON.stringify(value, null, 2)
}

function traeFile(value: JsonValue): RunFiles {
  return { [PATH]: text(value) }
}

/** Everything that `open("w")` and a crash in the middle of `json.dump` leave behind. */
export function cutFile(keep: number, value: JsonValue = pythonFile(STEPS)): RunFiles {
  const whole = text(value)
  return { [PATH]: whole.slice(0, Math.floor(whole.length * keep)) }
}

const UNFINISHED = { end_time: '', success: false, final_result: null, execution_time: 0 }

function runningRun(): RunFiles {
  const [first, second] = STEPS
  if (first === undefined || second === undefined) return {}
  return traeFile(pythonFile([first, { ...second, isOpen: true }], UNFINISHED))
}

/** The model could not be reached at all: a step and no interaction. */
function errorRun(): RunFiles {
  const failed = { success: false, final_result: null }
  return traeFile(pythonFile([{ sent: [], error: 'Error loading token' }], failed))
}

/** Three steps and two interactions: the step in the middle failed. */
function errorInside(): RunFiles {
  const [first, second] = STEPS
  if (first === undefined || second === undefined) return {}
  return traeFile(pythonFile([first, { sent: [], error: 'Connection reset' }, second]))
}

function startOnly(): RunFiles {
  return traeFile(pythonFile([], UNFINISHED))
}

/** A second task in the same file: its start is new, its end is still that of the first. */
function staleRun(): RunFiles {
  const [first] = STEPS
  return traeFile(pythonFile(first === undefined ? [] : [first], { end_time: naive(-600) }))
}

/** Before 2025-07-28 the states said something, and Lakeview told what a step was for. */
function statefulRun(): RunFiles {
  const states = ['calling_tool', 'reflecting', 'thinking', 'completed']
  const steps = STEPS.map((step, index): MadeStep => {
    const state = states[index] ?? 'thinking'
    const lakeview_summary = '<tags>EXAMINE_CODE</tags> Looks around.'
    const told_by = { ...step.step, state, lakeview_summary, delivery_summary: 'Looked around' }
    return Object.assign({}, step, { step: told_by })
  })
  return traeFile(pythonFile(steps))
}

/** A byte order mark, and numbers that are none. */
function notNumbersRun(): RunFiles {
  const whole = text(pythonFile(STEPS, { score: 'NOT_A_NUMBER', worst: 'MINUS_INFINITY' }))
  const written = whole.replace('"NOT_A_NUMBER"', 'NaN').replace('"MINUS_INFINITY"', '-Infinity')
  return { [PATH]: `\uFEFF${written}` }
}

/** Names that the model made up, and a browser over MCP. */
function inventedRun(): RunFiles {
  const calls = [
    toolCall('i1', 'str_replace_based_edit_tool', { file_path: FILE, new_content: 'x' }),
    toolCall('i2', 'bash', { cmdline: 'ls' }),
    toolCall('i3', 'sequentialthinking', { thought: 'Hm.', thought_number: 1 }),
    toolCall('i4', 'json_edit_tool', { operation: 'set', file_path: '/a.json', json_path: '$.a' }),
    toolCall('i5', 'browser_mouse_click_xy', { element: 'Save', x: 30, y: 0 }),
    toolCall('i6', 'todo_write', { todos: [] }),
    toolCall('i7', 'str_replace_based_edit_tool', { command: 'view', path: '/repo' }),
  ]
  const results = calls.map(({ call_id }) =>
    toolResult(call_id, call_id === 'i7' ? "Here's the files and directories up to 2" : ''),
  )
  const end: MadeStep = { sent: results.map(told), calls: [DONE] }
  return traeFile(pythonFile([{ sent: [TASK], calls, results }, end]))
}

/** Anthropic counts its cache apart. */
function anthropicRun(): RunFiles {
  const usage = {
    input_tokens: 5,
    output_tokens: 10,
    cache_creation_input_tokens: 20,
    cache_read_input_tokens: 300,
    reasoning_tokens: null,
  }
  const provider = 'anthropic'
  const steps = STEPS.map((step): MadeStep => Object.assign({}, step, { response: { usage } }))
  const file = text(pythonFile(steps, { provider }))
  return { [PATH]: file.replaceAll('"provider": "openai"', '"provider": "anthropic"') }
}

/** Every shape that the writers write, by name; each is one file. */
export const TRAE_RUNS: Readonly<Record<string, () => RunFiles>> = {
  success: () => traeFile(pythonFile(STEPS)),
  running: runningRun,
  'cut in a step': () => cutFile(0.9),
  'cut in an interaction': () => cutFile(0.3),
  error: errorRun,
  'error inside': errorInside,
  'start only': startOnly,
  'stale end': staleRun,
  states: statefulRun,
  'not numbers': notNumbersRun,
  invented: inventedRun,
  anthropic: anthropicRun,
  ...otherWriters(PATH),
}
