// `npm run sample`: records the bundled sample. A real Chromium is driven through a task on a page
// of ours as an agent would drive it; screenshots and effects are real, while the thoughts, token
// counts, costs and times are made up, and the run says so.
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import JSZip from 'jszip'
import { chromium } from 'playwright'
import { carryOut, withCross } from '../sample/browserComputer.mjs'
import { CuaRecorder } from '../sample/cuaRecorder.mjs'
import { steps, task } from '../sample/script.mjs'
import { launchOptions } from './browser.mjs'
import { root } from './run.mjs'

/** @import { Step } from '../sample/script.mjs' */

const id = '2026-11-20_madeupmodel_090000_5a3e'
const model = 'example/made-up-model'
const startedAt = Date.UTC(2026, 10, 20, 9, 0, 0)
const width = 1280
const height = 800
const target = `${root}public/sample/sample.zip`
const MAX_BYTES = 3_000_000

const server = createServer((request, response) => {
  const name = request.url === '/page.js' ? 'page.js' : 'page.html'
  response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/html')
  response.end(readFileSync(`${root}e2e/sample/page/${name}`))
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('the page has no address')

const browser = await chromium.launch(await launchOptions())
const page = await browser.newPage({ viewport: { width, height } })
await page.goto(`http://127.0.0.1:${address.port}/`)
const canvasPage = await browser.newPage()

const tools = [
  {
    type: 'computer_20250124',
    function: {
      name: 'computer',
      parameters: { display_height_px: height, display_width_px: width, display_number: 1 },
    },
  },
  {
    type: 'function',
    function: {
      name: 'lookup_delivery_slots',
      description: 'Delivery slots of an account on a day.',
      parameters: {
        type: 'object',
        properties: { account: { type: 'string' }, day: { type: 'string' } },
      },
    },
  },
]
const run = new CuaRecorder(id, startedAt)
/** @type {Record<string, unknown>[]} */
const messages = [{ role: 'user', content: task }]
/** @type {Record<string, unknown>[]} */
const items = []
const total = { input_tokens: 0, output_tokens: 0, total_tokens: 0, response_cost: 0 }
const metadata = {
  created_at: run.ticks(),
  status: 'completed',
  kwargs: {
    messages: task,
    stream: false,
    model,
    agent_loop: 'AnthropicHostedToolsConfig',
    note: 'Recorded by `npm run sample` of Trajectory Viewer. Screenshots and effects are real; thoughts, token counts, costs and times are made up.',
  },
}

for (const [index, step] of steps.entries()) await record(step, index)

run.wait(700)
run.metadata({
  ...metadata,
  completed_at: run.ticks(),
  total_usage: { ...total, response_cost: round(total.response_cost) },
  new_items: items,
  total_turns: run.turns,
})
await browser.close()
server.close()
await writeZip()

/**
 * One turn: the call, the decision, and the execution where there is one.
 * @param {Step} step
 * @param {number} index
 */
async function record(step, index) {
  const kwargs = { model, messages: recent(messages), tools, stream: false, num_retries: 3 }
  run.json('api_start', { kwargs })
  const usage = invented(index, step)
  run.wait(1800 + ((index * 977) % 2900))
  const callId = `toolu_sample_${String(index).padStart(2, '0')}`
  const action = await carryOut(page, step)
  const call = callItem(step, callId, action)
  const message = {
    id: `msg_${index}`,
    content: [{ text: step.thought, type: 'output_text', annotations: [] }],
    role: 'assistant',
    status: 'completed',
    type: 'message',
  }
  const toolCall = chatCall(step, callId, action)
  run.json('api_result', {
    kwargs,
    result: {
      id: `chatcmpl-sample-${index}`,
      created: Math.floor(startedAt / 1000),
      model,
      object: 'chat.completion',
      choices: [
        {
          finish_reason: call === undefined ? 'stop' : 'tool_calls',
          index: 0,
          message: { content: step.thought, role: 'assistant', ...toolCall },
        },
      ],
      usage: {
        completion_tokens: usage.output_tokens,
        prompt_tokens: usage.input_tokens,
        total_tokens: usage.total_tokens,
      },
    },
  })
  run.json('agent_response', {
    timestamp: run.ticks(),
    model,
    kwargs: { ...kwargs, computer_handler: '<computer:Computer>', max_retries: 3 },
    response: { output: call === undefined ? [message] : [message, call], usage },
  })
  messages.push({ role: 'assistant', content: step.thought, ...toolCall })
  items.push(message)
  if (call === undefined) return
  items.push(call)
  run.nextTurn()
  await execute(step, callId, call, action)
  run.nextTurn()
}

/**
 * @param {Step} step
 * @param {string} callId
 * @param {Record<string, unknown>} call
 * @param {Awaited<ReturnType<typeof carryOut>>} action
 */
async function execute(step, callId, call, action) {
  if (step.act === 'function') {
    run.wait(420)
    const output = { type: 'function_call_output', call_id: callId, output: step.output }
    run.json('function_call_result', { item: call, result: [output] })
    messages.push({ role: 'tool', tool_call_id: callId, content: step.output })
    items.push(output)
    return
  }
  await page.waitForTimeout(120)
  run.wait(650)
  const screenshot = await page.screenshot({ type: 'png', caret: 'initial' })
  run.png('screenshot_after', screenshot)
  const output = {
    type: 'computer_call_output',
    call_id: callId,
    acknowledged_safety_checks: [],
    output: { type: 'input_image', image_url: '[omitted]' },
  }
  run.json('computer_call_result', { item: call, result: [output] })
  const image = { type: 'image_url', image_url: '[omitted]' }
  messages.push({ role: 'function', name: 'computer', tool_call_id: callId, content: [image] })
  items.push(output)
  if (action !== undefined && 'x' in action && action.x !== undefined) {
    const marked = await withCross(canvasPage, screenshot, { x: action.x, y: action.y })
    run.png('screenshot_action', marked)
  }
}

/**
 * @param {Step} step
 * @param {string} callId
 * @param {Awaited<ReturnType<typeof carryOut>>} action
 * @returns {Record<string, unknown> | undefined}
 */
function callItem(step, callId, action) {
  if (step.act === 'message') return undefined
  if (step.act === 'function') {
    const args = JSON.stringify(step.args)
    return {
      id: `fc_${callId}`,
      call_id: callId,
      name: step.name,
      arguments: args,
      type: 'function_call',
    }
  }
  return {
    id: `cu_${callId}`,
    call_id: callId,
    action,
    pending_safety_checks: [],
    status: 'completed',
    type: 'computer_call',
  }
}

/**
 * @param {Step} step
 * @param {string} callId
 * @param {Awaited<ReturnType<typeof carryOut>>} action
 */
function chatCall(step, callId, action) {
  if (step.act === 'message') return {}
  const [name, args] = step.act === 'function' ? [step.name, step.args] : ['computer', action]
  return {
    tool_calls: [
      { id: callId, type: 'function', function: { name, arguments: JSON.stringify(args) } },
    ],
  }
}

/** The history as sent: only the two latest screens stay in it. @param {typeof messages} all */
function recent(all) {
  const screens = all.filter((message) => message['role'] === 'function')
  const kept = new Set(screens.slice(-2))
  return all.filter((message) => message['role'] !== 'function' || kept.has(message))
}

/** @param {number} index @param {Step} step */
function invented(index, step) {
  const images = Math.min(index, 2)
  const input_tokens = 1180 + index * 96 + images * 1365
  const output_tokens = 38 + Math.round(step.thought.length / 3.4)
  const response_cost = round(input_tokens * 3e-6 + output_tokens * 15e-6)
  const usage = {
    input_tokens,
    output_tokens,
    total_tokens: input_tokens + output_tokens,
    response_cost,
  }
  total.input_tokens += usage.input_tokens
  total.output_tokens += usage.output_tokens
  total.total_tokens += usage.total_tokens
  total.response_cost += usage.response_cost
  return usage
}

/** @param {number} dollars */
function round(dollars) {
  return Math.round(dollars * 1e6) / 1e6
}

async function writeZip() {
  const zip = new JSZip()
  const date = new Date(startedAt)
  for (const [path, content] of run.files) {
    const compression = path.endsWith('.png') ? 'STORE' : 'DEFLATE'
    zip.file(path, content, { date, compression, createFolders: false })
  }
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compressionOptions: { level: 9 } })
  if (bytes.length > MAX_BYTES) throw new Error(`the sample has ${bytes.length} bytes`)
  writeFileSync(target, bytes)
  console.log(`${target.replace(root, '')}: ${run.files.size} files, ${bytes.length} bytes`)
}
