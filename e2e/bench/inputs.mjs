// Makes the inputs of the bench: one run of 1,000 turns as a 2.6 GB zip and as a folder of 6,000
// files, and one of 50 turns, in the layout that Cua's saver writes.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { root } from '../scripts/run.mjs'
import { screenshotPng, uniquePng } from './png.mjs'
import { ZipWriter } from './zipWriter.mjs'

const width = 1920
const height = 1080
const cache = `${root}.cache/bench/`
const done = `${cache}inputs-v1.done`

/** How many messages of the history every request repeats. */
const HISTORY = 60

export const inputs = {
  zip1000: `${cache}run1000.zip`,
  folder1000: `${cache}run1000`,
  zip50: `${cache}run50.zip`,
  folder50: `${cache}run50`,
}

export function makeInputs() {
  if (existsSync(done)) return
  rmSync(cache, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
  const pictures = Array.from({ length: 24 }, (_, seed) =>
    screenshotPng({ width, height, seed, noise: 0.188 }),
  )
  for (const turns of [50, 1000]) {
    const zip = new ZipWriter(`${cache}run${turns}.zip`)
    for (const { path, bytes } of runFiles(turns, pictures)) {
      zip.add(`run${turns}/${path}`, bytes)
      const target = `${cache}run${turns}/${path}`
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, bytes)
    }
    zip.close()
  }
  writeFileSync(done, '')
}

/**
 * @param {number} turns
 * @param {readonly { head: Buffer, body: Buffer }[]} pictures
 */
function* runFiles(turns, pictures) {
  const created = (/** @type {number} */ ms) =>
    String(BigInt(Date.UTC(2026, 8, 1) + ms) * 10_000n + 122_192_928_000_000_000n)
  const file = (/** @type {string} */ path, /** @type {unknown} */ content) => ({
    path,
    bytes: Buffer.from(JSON.stringify(content, undefined, 2)),
  })
  const tools = [
    {
      type: 'computer_20250124',
      function: {
        name: 'computer',
        parameters: { display_width_px: width, display_height_px: height },
      },
    },
  ]
  /** @type {unknown[]} */
  const messages = [{ role: 'user', content: 'Fill in the form on every page.' }]
  const model = 'anthropic/made-up-model'
  yield file('metadata.json', {
    trajectory_id: `2026-09-01_bench_${turns}`,
    created_at: created(0),
    status: 'running',
    kwargs: { messages: 'Fill in the form on every page.', model, agent_loop: 'Bench' },
  })
  for (let turn = 0; turn < turns; turn += 1) {
    const at = turn * 5000
    const number = (/** @type {number} */ offset) => String(turn * 6 + offset).padStart(4, '0')
    const folder = (/** @type {number} */ offset) =>
      `turn_${String(turn * 2 + offset).padStart(3, '0')}`
    const thought = `Step ${turn + 1}: the form shows the next field, so I click it and go on with the value that the task names.`
    const action = {
      button: 'left',
      type: 'click',
      x: 40 + ((turn * 37) % 1800),
      y: 60 + ((turn * 53) % 960),
    }
    const callId = `toolu_${String(turn).padStart(6, '0')}`
    const call = {
      id: `cu_${turn}`,
      call_id: callId,
      action,
      pending_safety_checks: [],
      status: 'completed',
      type: 'computer_call',
    }
    const kwargs = { model, messages: messages.slice(-HISTORY), tools, stream: false }
    const usage = {
      input_tokens: 3000 + turn,
      output_tokens: 120,
      total_tokens: 3120 + turn,
      response_cost: 0.01,
    }
    const toolCall = {
      id: callId,
      type: 'function',
      function: { name: 'computer', arguments: JSON.stringify(action) },
    }
    yield file(`${folder(0)}/${number(0)}_api_start.json`, { kwargs, created_at: created(at) })
    yield file(`${folder(0)}/${number(1)}_api_result.json`, {
      kwargs,
      result: {
        choices: [
          {
            finish_reason: 'tool_calls',
            message: { content: thought, role: 'assistant', tool_calls: [toolCall] },
          },
        ],
        usage: { prompt_tokens: usage.input_tokens, completion_tokens: usage.output_tokens },
      },
      created_at: created(at + 3000),
    })
    yield file(`${folder(0)}/${number(2)}_agent_response.json`, {
      timestamp: created(at + 3001),
      model,
      kwargs,
      response: {
        output: [
          {
            id: `m${turn}`,
            content: [{ text: thought, type: 'output_text' }],
            role: 'assistant',
            type: 'message',
          },
          call,
        ],
        usage,
      },
      created_at: created(at + 3002),
    })
    const picture = pictures[turn % pictures.length]
    if (picture === undefined) throw new Error('no pictures')
    yield {
      path: `${folder(1)}/${number(3)}_screenshot_after.png`,
      bytes: uniquePng(picture, `after ${turn}`),
    }
    yield file(`${folder(1)}/${number(4)}_computer_call_result.json`, {
      item: call,
      result: [
        {
          type: 'computer_call_output',
          call_id: callId,
          output: { type: 'input_image', image_url: '[omitted]' },
        },
      ],
      created_at: created(at + 4500),
    })
    yield {
      path: `${folder(1)}/${number(5)}_screenshot_action.png`,
      bytes: uniquePng(picture, `action ${turn}`),
    }
    messages.push(
      { role: 'assistant', content: thought, tool_calls: [toolCall] },
      {
        role: 'function',
        name: 'computer',
        tool_call_id: callId,
        content: [{ type: 'image_url', image_url: '[omitted]' }],
      },
    )
  }
}
