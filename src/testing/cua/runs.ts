import type { JsonValue } from '../../lib/json/json.ts'
import { tinyPng } from '../tinyPng.ts'
import {
  computerCall,
  execute,
  functionCall,
  message,
  modelCall,
  TASK,
  told,
  TOOLS,
} from './pieces.ts'
import type { MadeCall } from './pieces.ts'
import { documentedRun, driverRun, experimentRun, sessionRun } from './otherRuns.ts'
import { cuaSaver } from './saver.ts'
import type { RunFiles } from './saver.ts'

const ID = '2026-03-01_claudemadeup_100000_beef'
const KWARGS = {
  messages: 'Buy a blanket',
  stream: false,
  model: 'claude-made-up',
  agent_loop: 'AnthropicHostedToolsConfig',
  api_key: 'sk-secret',
}
const SCREENSHOT: MadeCall = { id: 'toolu_0', action: { type: 'screenshot' } }
const CLICK: MadeCall = { id: 'toolu_1', action: { type: 'click', button: 'left', x: 30, y: 0 } }
const SCROLL: MadeCall = {
  id: 'toolu_2',
  action: { type: 'scroll', x: 5, y: 6, scroll_x: 0, scroll_y: -3 },
}

/** Decision and execution in folders of their own, as released versions write it. */
export function splitRun(): RunFiles {
  const saver = cuaSaver(ID)
  modelCall(saver, [TASK], [message('Look.'), computerCall(SCREENSHOT)])
  execute(saver, SCREENSHOT)
  modelCall(saver, [TASK, ...told(SCREENSHOT)], [message('Click.'), computerCall(CLICK)])
  execute(saver, CLICK)
  modelCall(
    saver,
    [TASK, ...told(SCREENSHOT), ...told(CLICK)],
    [message('Scroll.'), computerCall(SCROLL)],
  )
  execute(saver, SCROLL)
  const history = [TASK, ...told(SCREENSHOT), ...told(CLICK), ...told(SCROLL)]
  modelCall(saver, history, [message('Done.')])
  saver.metadata({
    status: 'completed',
    kwargs: KWARGS,
    completed_at: '139916845000000000',
    total_usage: { input_tokens: 400, output_tokens: 40, total_tokens: 440, response_cost: 0.004 },
    new_items: [
      {
        type: 'computer_call_output',
        output: { image_url: `data:image/png;base64,${'A'.repeat(40_000)}` },
      },
    ],
    total_turns: 7,
  })
  return saver.files
}

/** The same run as patched writers put it: everything in one folder. */
function mergedRun(): RunFiles {
  const files: RunFiles = {}
  for (const [path, content] of Object.entries(splitRun())) {
    files[path.replace(/turn_\d+/, 'turn_000')] = content
  }
  return files
}

/** One decision with two calls: two executions follow it. */
export function parallelRun(): RunFiles {
  const saver = cuaSaver(ID)
  saver.png('screenshot_before')
  saver.json('api_start', { kwargs: { model: 'm', messages: [TASK] } })
  modelCall(saver, [TASK], [computerCall(CLICK), computerCall(SCROLL)])
  execute(saver, CLICK)
  execute(saver, SCROLL)
  saver.json('api_start', {
    kwargs: { model: 'm', messages: [TASK, ...told(CLICK), ...told(SCROLL)], tools: TOOLS },
  })
  saver.metadata({ status: 'running', kwargs: KWARGS })
  return saver.files
}

function output(id: string, words: string): JsonValue {
  return { type: 'function_call_output', call_id: id, output: words }
}

/** Function calls without artifacts (before 0.7.33), one rejected by the agent, one with a result. */
function functionRun(): RunFiles {
  const saver = cuaSaver(ID)
  const call = functionCall('call_a', 'read_file', `{path: 'C:\\x'}`)
  modelCall(saver, [TASK], [call])
  const first = [TASK, call, output('call_a', "{'success': True, 'text': 'hello'}")]
  const bad = functionCall(
    'call_b',
    'computer',
    JSON.stringify({ action: 'fly_away', coordinate: [1, 2] }),
  )
  modelCall(saver, first, [bad])
  const second = [...first, bad, output('call_b', JSON.stringify({ error: 'unknown action' }))]
  modelCall(saver, second, [functionCall('call_c', 'write_file', '{"path": "a"}')])
  saver.json('function_call_result', {
    item: functionCall('call_c', 'write_file', '{"path": "a"}'),
    result: [output('call_c', '{"ok": true}')],
  })
  saver.nextTurn()
  modelCall(saver, second, [message('Done.')])
  return saver.files
}

/** HUD executes by itself: no results, screens before the next request. */
function hudRun(): RunFiles {
  const saver = cuaSaver(ID)
  modelCall(saver, [TASK], [computerCall(SCREENSHOT)])
  saver.png('screenshot_after')
  modelCall(saver, [TASK], [computerCall(CLICK)])
  saver.png('screenshot_after')
  modelCall(saver, [TASK], [computerCall(SCROLL)])
  saver.metadata({ status: 'running', kwargs: KWARGS })
  return saver.files
}

/** Two runs in one trajectory; screens of the second are kept outside, by call id. */
function continuedRun(): RunFiles {
  const saver = cuaSaver(ID)
  modelCall(saver, [TASK], [computerCall(SCREENSHOT)])
  execute(saver, SCREENSHOT)
  modelCall(saver, [TASK, ...told(SCREENSHOT)], [message('Done.')])
  const again: JsonValue = { role: 'user', content: 'Another task' }
  modelCall(saver, [again], [computerCall(CLICK)])
  execute(saver, CLICK, false)
  modelCall(saver, [again, ...told(CLICK)], [message('Done again.')])
  saver.metadata({ status: 'completed', kwargs: KWARGS })
  return { ...saver.files, 'screenshots/toolu_1.png': tinyPng() }
}

/** A call in flight and nothing else. */
export function crashedRun(): RunFiles {
  const saver = cuaSaver(ID)
  saver.json('api_start', { kwargs: { model: 'm', messages: [TASK] } })
  saver.metadata({ status: 'running', kwargs: KWARGS })
  return saver.files
}

/** Screens and results of a person, no model call. */
function demonstrationRun(): RunFiles {
  const saver = cuaSaver(ID)
  execute(saver, SCREENSHOT)
  execute(saver, CLICK)
  return saver.files
}

function raw(name: string, args: JsonValue): JsonValue {
  return {
    candidates: [
      {
        content: { parts: [{ text: 'Go.' }, { function_call: { name, args } }] },
        finish_reason: 'STOP',
      },
    ],
    usage_metadata: { prompt_token_count: 5, candidates_token_count: 2, total_token_count: 7 },
  }
}

/** Gemini: 0–999 in the answer, pixels in the decision; a drag whose ends only the answer has. */
function geminiRun(): RunFiles {
  const saver = cuaSaver(ID)
  modelCall(
    saver,
    [TASK],
    [computerCall({ ...CLICK, id: 'g1' })],
    raw('click_at', { x: 500, y: 500 }),
  )
  execute(saver, { ...CLICK, id: 'g1' })
  const drag: MadeCall = { id: 'g2', action: { type: 'drag' } }
  modelCall(
    saver,
    [TASK],
    [computerCall(drag)],
    raw('drag_and_drop', { x: 1, y: 2, destination_x: 3, destination_y: 4 }),
  )
  execute(saver, drag)
  return saver.files
}

/** Safety checks, one acknowledged. */
export function checkedRun(): RunFiles {
  const saver = cuaSaver(ID)
  const checks = [
    { id: 'sc_1', code: 'malicious_instructions', message: 'Look out.' },
    { id: 'sc_2', code: 'other', message: 'Hm.' },
  ]
  modelCall(saver, [TASK], [computerCall(CLICK, checks)])
  execute(saver, { ...CLICK, acknowledged: checks.slice(0, 1) })
  return saver.files
}

/** Every shape that Cua writes, by name. */
export const CUA_RUNS: Readonly<Record<string, () => RunFiles>> = {
  split: splitRun,
  merged: mergedRun,
  parallel: parallelRun,
  functions: functionRun,
  hud: hudRun,
  continued: continuedRun,
  crashed: crashedRun,
  demonstration: demonstrationRun,
  gemini: geminiRun,
  checked: checkedRun,
  documented: documentedRun,
  session: sessionRun,
  experiment: experimentRun,
  driver: driverRun,
}
