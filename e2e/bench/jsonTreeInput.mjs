import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { root } from '../scripts/run.mjs'

const folder = `${root}.cache/bench/`
/** Characters of the screenshots of a request: 30 of them are most of what is sent. */
const IMAGE_CHARS = 560_000
const IMAGES = 30
/** Messages between them, so that the tree has as many values as a long run's request. */
const MESSAGES = 6_000

/** A request of 20 MB as a step of a Cua run, and its path in the run. */
export function makeLargeRequest() {
  const run = `${folder}large-request/trajectories/2026-03-01_large_100000_beef`
  const request = `${run}/turn_000/0000_api_start.json`
  if (!existsSync(request)) {
    mkdirSync(`${run}/turn_000`, { recursive: true })
    writeFileSync(
      `${run}/metadata.json`,
      JSON.stringify({ trajectory_id: 'large', status: 'running' }),
    )
    writeFileSync(request, requestText())
  }
  return { folder: `${folder}large-request`, request, bytes: statSync(request).size }
}

function requestText() {
  const messages = []
  for (let at = 0; at < MESSAGES; at += 1) {
    const words = `Step ${at}: I look at the page and choose what to do next. `.repeat(6)
    messages.push({
      type: 'message',
      role: at % 2 === 0 ? 'assistant' : 'user',
      content: [{ type: 'output_text', text: at === MESSAGES - 1 ? `${words} needle` : words }],
    })
    if (at % (MESSAGES / IMAGES) === 0) {
      messages.push({
        type: 'computer_call_output',
        call_id: `call_${at}`,
        output: { type: 'input_image', image_url: `data:image/png;base64,${base64(at)}` },
      })
    }
  }
  return JSON.stringify({
    kwargs: { model: 'made-up', messages, tools: [{ type: 'computer_use', name: 'computer' }] },
    created_at: '139916844010000000',
  })
}

/** Base64 without repetition, as that of a compressed picture. @param {number} seed */
function base64(seed) {
  let random = seed + 1
  const bytes = Buffer.alloc((IMAGE_CHARS / 4) * 3)
  for (let at = 0; at < bytes.length; at += 1) {
    random = (Math.imul(random, 1_103_515_245) + 12_345) | 0
    bytes[at] = random >>> 24
  }
  return bytes.toString('base64')
}
