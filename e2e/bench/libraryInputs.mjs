// Makes folders of many small runs for the bench of the library: four in five are files as Trae Agent
// writes them (about 16 kB, six steps), one in five is a folder as Cua's saver writes it (one turn,
// five files, about 9 kB of JSON and one small picture).
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { root } from '../scripts/run.mjs'
import { screenshotPng, uniquePng } from './png.mjs'

const cache = `${root}.cache/bench/`
const VERSION = 1
const STEPS = 6
const WORDS =
  'The test that fails names a function of the parser, so the parser is read first, then changed. '
const MODELS = ['made-up-large', 'made-up-small', 'made-up-vision']

/** @param {number} count @returns {string} the folder */
export function makeLibrary(count) {
  const folder = `${cache}library${count}`
  const done = `${folder}-v${VERSION}.done`
  if (existsSync(done)) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const picture = screenshotPng({ width: 160, height: 100, seed: 1, noise: 0 })
  for (let index = 0; index < count; index += 1) {
    if (index % 5 === 4) writeCua(folder, index, picture)
    else writeTrae(folder, index)
  }
  writeFileSync(done, '')
  return folder
}

/** @param {number} index @param {number} second */
function naive(index, second) {
  return new Date(Date.UTC(2026, 2, 1) + index * 600_000 + second * 1000)
    .toISOString()
    .replace('Z', '000')
}

/** @param {string} folder @param {number} index */
function writeTrae(folder, index) {
  const model = MODELS[index % MODELS.length]
  const interactions = []
  const steps = []
  for (let step = 0; step < STEPS; step += 1) {
    const id = `call_${index}_${step}`
    const last = step === STEPS - 1
    const call = {
      call_id: id,
      name: last ? 'task_done' : 'bash',
      arguments: last ? {} : { command: `grep -n "parse_${index}" -r src | head -${step}` },
      id: `fc_${id}`,
    }
    const result = {
      call_id: id,
      success: true,
      result: last ? 'Task done.' : `src/parse.py:${step}: ${WORDS.repeat(6)}`,
      error: '',
      id: `fc_${id}`,
    }
    const response = {
      content: `${WORDS.repeat(3)}Step ${step + 1} of run ${index}.`,
      model,
      finish_reason: 'tool_calls',
      usage: {
        input_tokens: 1000 + step * 100 + (index % 50),
        output_tokens: 80,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 500,
        reasoning_tokens: 10,
      },
      tool_calls: [call],
    }
    interactions.push({
      timestamp: naive(index, step * 5 + 3),
      provider: 'openai',
      model,
      input_messages:
        step === 0
          ? [
              { role: 'system', content: 'You are an agent that mends programs.' },
              { role: 'user', content: `Make test ${index} pass.` },
            ]
          : [{ role: 'user', content: null, tool_result: result }],
      response,
      tools_available: ['bash', 'str_replace_based_edit_tool', 'task_done'],
    })
    steps.push({
      step_number: step + 1,
      timestamp: naive(index, step * 5 + 4),
      state: 'completed',
      llm_messages: null,
      llm_response: response,
      tool_calls: [call],
      tool_results: [result],
      reflection: null,
      error: null,
    })
  }
  const run = {
    task: `Make test ${index} pass.`,
    start_time: naive(index, 0),
    end_time: naive(index, STEPS * 5),
    provider: 'openai',
    model,
    max_steps: 30,
    llm_interactions: interactions,
    agent_steps: steps,
    success: index % 7 !== 0,
    final_result: 'Done.',
    execution_time: STEPS * 5,
  }
  const name = `trajectory_${String(index).padStart(5, '0')}.json`
  writeFileSync(`${folder}/${name}`, JSON.stringify(run, undefined, 2))
}

/**
 * @param {string} folder
 * @param {number} index
 * @param {ReturnType<typeof screenshotPng>} picture
 */
function writeCua(folder, index, picture) {
  const id = `2026-03-01_madeup_${String(index).padStart(6, '0')}`
  const turn = `${folder}/${id}/turn_000`
  mkdirSync(turn, { recursive: true })
  const created = (/** @type {number} */ second) =>
    String(
      (BigInt(Date.UTC(2026, 2, 1)) + BigInt(index * 600_000 + second * 1000)) * 10_000n +
        122_192_928_000_000_000n,
    )
  const model = 'anthropic/made-up-model'
  const task = `Fill in form ${index}.`
  const kwargs = { model, messages: [{ role: 'user', content: task }], tools: [], stream: false }
  const usage = { input_tokens: 900, output_tokens: 60, total_tokens: 960, response_cost: 0.004 }
  const output = [
    {
      id: `m${index}`,
      content: [{ text: WORDS.repeat(8), type: 'output_text' }],
      role: 'assistant',
      type: 'message',
    },
  ]
  const write = (/** @type {string} */ path, /** @type {unknown} */ content) =>
    writeFileSync(path, JSON.stringify(content, undefined, 2))
  write(`${folder}/${id}/metadata.json`, {
    trajectory_id: id,
    created_at: created(0),
    status: 'completed',
    kwargs: { messages: task, model, agent_loop: 'Bench' },
    total_usage: usage,
  })
  write(`${turn}/0000_api_start.json`, { kwargs, created_at: created(1) })
  write(`${turn}/0001_api_result.json`, {
    kwargs,
    result: {
      choices: [
        { finish_reason: 'stop', message: { content: WORDS.repeat(8), role: 'assistant' } },
      ],
      usage: { prompt_tokens: 900, completion_tokens: 60 },
    },
    created_at: created(3),
  })
  write(`${turn}/0002_agent_response.json`, {
    timestamp: created(3),
    model,
    kwargs,
    response: { output, usage },
    created_at: created(4),
  })
  writeFileSync(`${turn}/0003_screenshot_after.png`, uniquePng(picture, `after ${index}`))
}
