import { computerCall, execute, message, modelCall, told } from '../../src/testing/cua/pieces.ts'
import type { MadeCall } from '../../src/testing/cua/pieces.ts'
import { cuaSaver, text } from '../../src/testing/cua/saver.ts'
import type { RunFiles } from '../../src/testing/cua/saver.ts'
import type { JsonValue } from '../../src/lib/json/json.ts'
import { withPictures } from './disk.ts'

/** Each of these would call `ran()` or fetch from evil.example, were it ever more than text. */
const HOSTILE = [
  '<script>window.ran = true</script>',
  '<img src=x onerror="window.ran = true">',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran = true"><use href="//evil.example/x.svg#a"/></svg>',
  '<iframe srcdoc="<script>parent.ran = true</script>"></iframe>',
  '[a link](javascript:window.ran=true)',
  '[data](data:text/html,<script>window.ran=true</script>)',
  '![tracker](https://evil.example/pixel.png)',
  '![relative](//evil.example/pixel.png)',
  '<https://evil.example/auto>',
  '\u202Egnp.exe\u2066\u0000\u0007\u001B[31mred',
  '{{constructor.constructor("window.ran = true")()}}',
].join('\n\n')

const SVG = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran = true"><script>window.ran = true</script><image href="https://evil.example/x.png"/></svg>',
).toString('base64')}`

const HUGE = 'A huge thought. '.repeat(650_000)

/** A run whose every text, name and key is written by somebody who wants to get out of it. */
export function hostileRun(): RunFiles {
  const saver = cuaSaver('2026-05-01_evil_100000_dead')
  const polluted: Record<string, JsonValue> = {}
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', HOSTILE.slice(0, 60)])
    Object.defineProperty(polluted, key, {
      value: { polluted: 'yes', isAdmin: true },
      enumerable: true,
    })
  const task: JsonValue = {
    role: 'user',
    content: [
      { type: 'text', text: HOSTILE },
      { type: 'image_url', image_url: { url: SVG } },
      { type: 'image_url', image_url: { url: 'https://evil.example/screen.png' } },
      { type: 'image_url', image_url: { url: '../../../../etc/passwd' } },
    ],
  }
  const click: MadeCall = {
    id: HOSTILE.slice(0, 80),
    action: { type: 'click', x: 30, y: 20, button: HOSTILE, extra: polluted },
  }
  const type: MadeCall = { id: 'toolu_type', action: { type: 'type', text: HOSTILE } }
  const odd: MadeCall = {
    id: 'toolu_odd',
    action: { type: `__proto__`, url: 'javascript:window.ran=true', x: -1e9, y: 1e308 },
  }
  modelCall(saver, [task], [message(HOSTILE), computerCall(click)])
  execute(saver, click)
  modelCall(saver, [task, ...told(click)], [message(HUGE), computerCall(type)])
  execute(saver, { ...type, output: { type: 'input_image', image_url: SVG } })
  modelCall(saver, [task], [message('Odd.'), computerCall(odd)])
  execute(saver, odd)
  saver.json(`unknown_<img src=x onerror=window.ran=true>`, { note: HOSTILE, polluted })
  modelCall(saver, [task], [message(HOSTILE)])
  saver.metadata({
    status: HOSTILE,
    kwargs: { messages: HOSTILE, model: HOSTILE.slice(0, 90), agent_loop: '__proto__', polluted },
    new_items: [{ type: 'message', content: HOSTILE }],
  })
  const files = withPictures(saver.files)
  const first = Object.keys(files).find((path) => path.endsWith('screenshot_after.png'))
  // A picture that is a script in truth.
  if (first !== undefined) files[first.replace('_after', '_before')] = Buffer.from(HOSTILE)
  files['trajectories/<script>window.ran=true</script>/notes.html'] = HOSTILE
  files['trajectories/constructor/__proto__/notes.json'] = text(polluted)
  return files
}
