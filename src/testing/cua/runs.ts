import type { JsonValue } from '../../lib/json.ts'
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
  USAGE,
} from './pieces.ts'
import type { MadeCall } from './pieces.ts'
import { cuaSaver, text } from './saver.ts'
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
export function mergedRun(): RunFiles {
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

/** Function calls without artifacts (before 0.7.33), one rejected by the agent, one with a result. */
export function functionRun(): RunFiles {
  const saver = cuaSaver(ID)
  const call = functionCall('call_a', 'read_file', `{path: 'C:\\x'}`)
  const output = (id: string, words: string): JsonValue => ({
    type: 'function_call_output',
    call_id: id,
    output: words,
  })
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
export function hudRun(): RunFiles {
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
export function continuedRun(): RunFiles {
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
export function demonstrationRun(): RunFiles {
  const saver = cuaSaver(ID)
  execute(saver, SCREENSHOT)
  execute(saver, CLICK)
  return saver.files
}

/** Gemini: 0–999 in the answer, pixels in the decision; a drag whose ends only the answer has. */
export function geminiRun(): RunFiles {
  const saver = cuaSaver(ID)
  const raw = (name: string, args: JsonValue): JsonValue => ({
    candidates: [
      {
        content: { parts: [{ text: 'Go.' }, { function_call: { name, args } }] },
        finish_reason: 'STOP',
      },
    ],
    usage_metadata: { prompt_token_count: 5, candidates_token_count: 2, total_token_count: 7 },
  })
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

/** Exactly as the public documentation prints it; the counter starts again in each folder. */
export function documentedRun(): RunFiles {
  const root = 'trajectories/2025-07-01_claude_100000_abcd'
  const files: RunFiles = {
    [`${root}/metadata.json`]: text({
      trajectory_id: '2025-07-01_claude_100000_abcd',
      created_at: '2025-07-01T10:00:00',
      status: 'completed',
      total_usage: { total_tokens: 1500, response_cost: 0.05 },
      total_turns: 2,
    }),
  }
  for (const [turn, coordinate] of [
    [0, [500, 300]],
    [1, [20, 40]],
  ] as const) {
    const folder = `${root}/turn_00${turn}`
    const at = `2025-07-01T10:00:0${turn}Z`
    const call = {
      type: 'computer_call',
      action: { type: 'click', coordinate },
      call_id: `call_abc12${turn}`,
    }
    files[`${folder}/0000_api_start.json`] = text({ timestamp: at, kwargs: { messages: [TASK] } })
    files[`${folder}/0001_api_result.json`] = text({ timestamp: at, result: {} })
    files[`${folder}/0002_screenshot.png`] = tinyPng()
    files[`${folder}/0003_agent_response.json`] = text(call)
    files[`${folder}/0004_computer_call_result.json`] = text({ item: call, result: [] })
    files[`${folder}/0005_screenshot_action.png`] = tinyPng()
  }
  return files
}

/** `cua do`: turns from 1, one file each, turn folders at the top as in the CLI's own zip. */
export function sessionRun(): RunFiles {
  const actions: readonly Record<string, JsonValue>[] = [
    { type: 'screenshot' },
    { type: 'click', x: 7, y: 8, button: 'right' },
    { type: 'hotkey', keys: ['cmd', 'c'] },
    { type: 'shell', command: 'ls' },
  ]
  const files: RunFiles = {}
  for (const [index, action] of actions.entries()) {
    const folder = `turn_00${index + 1}`
    const call = {
      type: 'computer_call',
      id: `c${index}`,
      call_id: `c${index}`,
      action,
      pending_safety_checks: [],
      status: 'completed',
    }
    const response = {
      id: 'r',
      object: 'response',
      created_at: 1772359200 + index,
      status: 'completed',
      model: 'cua-cli',
      output: [call],
    }
    files[`${folder}/${folder}_agent_response.json`] = text({ model: 'cua-cli', response })
    if (action['type'] !== 'shell') files[`${folder}/screenshot.png`] = tinyPng()
  }
  return files
}

/** ExperimentManager of cua-agent 0.1–0.3. */
export function experimentRun(): RunFiles {
  const root = 'trajectories/20250401_101500'
  const stamp = '20250401_101501'
  const output = [
    message('Click it.'),
    computerCall({ id: 'c1', action: { type: 'click', x: 1, y: 2, button: 'left' } }),
  ]
  const head = {
    timestamp: '2025-04-01T10:15:01.000000',
    provider: 'openai',
    model: 'computer-use-preview',
    type: 'request',
  }
  return {
    [`${root}/turn_001/screenshot_001_state_1743502500000.png`]: tinyPng(),
    [`${root}/turn_002/api_call_${stamp}_request.json`]: text({
      ...head,
      request: { messages: [TASK], tools: [] },
    }),
    [`${root}/turn_002/api_call_${stamp}_response.json`]: text({
      ...head,
      response: { output, usage: USAGE },
    }),
    [`${root}/turn_002/api_call_${stamp}_agent_response.json`]: text({
      ...head,
      response: { output, usage: USAGE },
    }),
    [`${root}/turn_002/vis_click_x1_y2_1743502502000.png`]: tinyPng(),
    [`${root}/turn_002/screenshot_002_click_1743502502500.png`]: tinyPng(),
  }
}

/** cua-driver: a folder per action with its own pictures. */
export function driverRun(): RunFiles {
  const root = 'recording'
  const action = (tool: string, rest: Record<string, JsonValue>): string =>
    text({
      tool,
      arguments: {},
      result_summary: 'ok',
      result_error: null,
      timestamp: '2026-05-01T10:00:02Z',
      t_ms_from_session_start: 2000,
      t_start_ms_from_session_start: 1500,
      ...rest,
    })
  return {
    [`${root}/session.json`]: text({
      schema_version: 1,
      video: { path: 'recording.mp4' },
      cursor: {},
    }),
    [`${root}/recording.mp4`]: new Uint8Array([0, 0, 0, 24]),
    [`${root}/turn-00001/action.json`]: action('click', {
      arguments: { x: 10, y: 20 },
      click_point: { x: 20, y: 40 },
    }),
    [`${root}/turn-00001/before.png`]: tinyPng(),
    [`${root}/turn-00001/after.png`]: tinyPng(),
    [`${root}/turn-00001/click.png`]: tinyPng(),
    [`${root}/turn-00001/before_state.json`]: text({}),
    [`${root}/turn-00002/action.json`]: action('type_text', {
      arguments: { text: 'hi' },
      result_error: 'no such window',
    }),
    [`${root}/turn-00002/screenshot.png`]: tinyPng(),
  }
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
