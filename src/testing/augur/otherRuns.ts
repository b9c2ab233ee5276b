import type { JsonObject } from '../../lib/json/json.ts'
import type { RunFiles } from '../cua/saver.ts'
import { aSession, aStep, augurWriter, clock, RUN_ID } from './sdk.ts'

function pass(nth: number): JsonObject {
  return aStep(0, {
    step_id: `${RUN_ID}/step/0000/iter/${nth}`,
    intent: `Pass ${nth}`,
    step_type: 'loop',
    started_at: clock(10 * nth),
    ended_at: clock(10 * nth + 2),
    observation_pre: null,
    observation_post: null,
    costs: { tokens_in: 10 * nth },
  })
}

/** A loop of three: trace.json has its first pass alone, the others stand on disk. */
export function iterations(): RunFiles {
  const writer = augurWriter('data/loop')
  const loop = aStep(0, { step_type: 'loop', step_iterations: 3, costs: { tokens_in: 10 } })
  writer.json('trace.json', { session: aSession({ status: 'failed' }), steps: [loop, aStep(4)] })
  // Names are hashes of ids: their order says nothing.
  writer.json('steps/0000/99999999.json', loop)
  writer.json('steps/0000/55555555.json', pass(1))
  writer.json('steps/0000/11111111.json', pass(2))
  writer.json('steps/0004.json', aStep(4))
  for (const name of ['0000_pre', '0000_post', '0004_pre', '0004_post']) {
    writer.png(`screenshots/${name}.png`)
  }
  writer.lines('events/0000.jsonl', [
    { ts: clock(2), step_index: 0, layer: 'planner', kind: 'decision', summary: 'first pass' },
    { ts: clock(21), step_index: 0, layer: 'planner', kind: 'decision', summary: 'third pass' },
  ])
  writer.manifest({ step_count: 2, capture_mode: 'screenshots' })
  return writer.files
}

export function withoutCapture(): RunFiles {
  const writer = augurWriter('data/off')
  writer.json('trace.json', { session: aSession({ capture_mode: 'off' }), steps: [] })
  writer.manifest({ step_count: 0, capture_mode: 'off' })
  return writer.files
}

export function orchestrator(): RunFiles {
  const writer = augurWriter('data/parent')
  const tags = { 'augur.session_type': 'orchestrator' }
  writer.json('trace.json', { session: aSession({ tags }), steps: [] })
  writer.manifest({ step_count: 0 })
  return writer.files
}

/** Five digits, counted from 1 as Mantis does, ids of an adapter that does not know the rule. */
export function wideIndexes(): RunFiles {
  const writer = augurWriter('data/wide')
  const step = aStep(10_000, {
    step_id: 'mantis-10000',
    action: {
      type: 'scroll',
      params: { dx: 0, dy: 600, x: 5, y: 6 },
      coordinate_space: 'screenshot_px',
    },
  })
  writer.json('trace.json', { session: aSession(), steps: [step, aStep(10_001)] })
  writer.json('steps/10000.json', step)
  writer.json('steps/10001.json', aStep(10_001))
  writer.png('screenshots/10000_pre.png')
  writer.png('screenshots/10000_post.png')
  // 10001_pre.png is named by its step, and neither there nor in missing[].
  writer.png('screenshots/10001_post.png')
  writer.manifest({ step_count: 2 })
  return writer.files
}
