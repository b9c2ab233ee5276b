import type { JsonValue } from '../../lib/json/json.ts'
import { tinyPng } from '../tinyPng.ts'
import { computerCall, message, TASK, USAGE } from './pieces.ts'
import { text } from './saver.ts'
import type { RunFiles } from './saver.ts'

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

function action(tool: string, rest: Record<string, JsonValue>): string {
  return text({
    tool,
    arguments: {},
    result_summary: 'ok',
    result_error: null,
    timestamp: '2026-05-01T10:00:02Z',
    t_ms_from_session_start: 2000,
    t_start_ms_from_session_start: 1500,
    ...rest,
  })
}

/** cua-driver: a folder per action with its own pictures. */
export function driverRun(): RunFiles {
  const root = 'recording'
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
