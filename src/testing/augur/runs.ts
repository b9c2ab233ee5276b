import type { RunFiles } from '../cua/saver.ts'
import { iterations, orchestrator, wideIndexes, withoutCapture } from './otherRuns.ts'
import { aSession, aStep, augurWriter, clock, RUN_ID } from './sdk.ts'

const FAILED = aStep(1, {
  status: 'failed',
  failure_class: 'click_outside_viewport',
  action: {
    type: 'click',
    params: { x: 1_500, y: 60 },
    coordinate_space: 'device_px',
    dispatch_backend: 'cdp',
  },
  grounding: {
    provider: 'holo',
    target_label: 'Buy',
    coordinates: { x: 750, y: 30 },
    confidence: 0.412,
    evidence: 'rect of the button',
    provenance: 'dom',
  },
  verdict: {
    status: 'failed',
    reason: 'nothing changed',
    comparator: 'model-judge',
    score: 0,
    score_components: { pixels: 0, text: 0.1 },
    evidence_refs: ['screenshots/0001_post.png', 'logs/run.log#L2-L3'],
    should_stop: true,
  },
  recovery_decision: { type: 'halt', reason: 'out of tries', attempt: 2 },
  judge_decisions: [{ judge_id: 'pixel-diff', judge_type: 'rule', verdict: { status: 'failed' } }],
  logs: ['logs/run.log#L2'],
  latency: { planner_ms: 500, total_ms: 900 },
  loop_detected: true,
  a_novelty: { of: ['a', 'newer', 'version'] },
})

/** Everything that a bundle can hold: a step with model I/O, a failed one, a gap, a skipped one. */
function bundle(): RunFiles {
  const writer = augurWriter('data/shop')
  const steps = [
    aStep(0, {
      costs: { total_usd: 0.02, tokens_in: 1_000, tokens_out: 50, cache_hit_tokens: 400 },
      captured_versions: { model: 'claude-made-up', prompt_hash: 'ab12' },
      events: ['events/0000.jsonl'],
    }),
    FAILED,
    aStep(2, { action: { type: 'type', params: { text: '***REDACTED:email***' } } }),
    aStep(3, {
      step_type: 'verify',
      status: 'skipped',
      action: null,
      observation_pre: null,
      observation_post: null,
      ended_at: null,
      duration_ms: null,
    }),
  ]
  const costs = { total_usd: 0.02, tokens_in: 1_000, tokens_out: 50, cache_hit_tokens: 400 }
  const task = { instruction: 'Buy a blanket', max_steps: 9 }
  const tags = { env: 'prod' }
  writer.json('trace.json', {
    session: aSession({ costs, tags, task_spec: task, group_id: 'g1' }),
    steps,
  })
  for (const [index, step] of steps.entries()) writer.json(`steps/000${index}.json`, step)
  for (const name of [
    '0000_pre',
    '0000_post',
    '0000_target',
    '0001_pre',
    '0001_post',
    '0002_pre',
  ]) {
    writer.png(`screenshots/${name}.png`)
  }
  writer.lines('events/0000.jsonl', [
    {
      ts: clock(2),
      step_index: 0,
      layer: 'planner',
      kind: 'decision',
      summary: 'Press it',
      detail: { plan: ['press'] },
    },
    { ts: clock(3), step_index: 0, layer: 'verifier', kind: 'error', summary: 'no state change' },
  ])
  writer.lines('events/run.jsonl', [
    { ts: clock(0), layer: 'runner', kind: 'info', summary: 'run started' },
    { ts: clock(12), step_index: 1, layer: 'dispatch', kind: 'info', summary: 'clicked' },
  ])
  writer.lines('events/reasoning.jsonl', [
    {
      ts: clock(1),
      step_index: 0,
      text: 'The button is blue.',
      format: 'adapter_inferred',
      tokens: 7,
    },
  ])
  writer.json('modelio/0000-planner-0.json', {
    schema_version: '0.1',
    step_index: 0,
    layer: 'planner',
    ts: clock(1),
    request: {
      model: 'claude-made-up',
      system: 'You buy things',
      messages: [{ role: 'user', content: [{ type: 'text', text: 'Buy a blanket' }] }],
      tools: [{ name: 'click' }],
    },
    response: {
      text: 'I press it',
      tool_calls: [{ name: 'click', input: { x: 100, y: 50 } }],
      stop_reason: 'tool_use',
      usage: { prompt_tokens: 1_000, completion_tokens: 50, cache_hit_tokens: 400 },
    },
  })
  writer.text('logs/run.log', 'boot\nclick 1500,60\nnothing changed\n')
  writer.text('logs/step-0001.log', 'gave up\n')
  writer.json('diagnostics/findings.json', [
    {
      rule_id: 'cua.click_outside_viewport',
      severity: 'high',
      summary: 'The click is outside.',
      step_index: 1,
      evidence: [
        { type: 'log', ref: 'logs/run.log#L2-L3' },
        { type: 'step', ref: 'steps/0001.json' },
      ],
    },
  ])
  writer.json('side_effects/0000-se_1.json', {
    side_effect_id: 'se_1',
    step_index: 0,
    step_id: `${RUN_ID}/step/0000`,
    action: 'form_submit',
    resource: 'app:cart',
    reversibility: 'irreversible',
    status: 'committed',
    committed_at: clock(4),
  })
  writer.json('preferences/0002.json', { chosen: 'a', rejected: 'b' })
  writer.json('replay/0001_fixture.json', {
    fixture_id: 'fx',
    observation: 'screenshots/0001_pre.png',
  })
  writer.json('outcomes.json', { outcomes: [{ scope: 'session', verdict: { status: 'passed' } }] })
  writer.json('eval_candidates.json', { candidates: [{ step_index: 1, reason: 'viewport bug' }] })
  writer.text('AGENT.md', '# Augur bundle\n\n- **Steps**: 4\n')
  writer.manifest({ step_count: 4, missing: ['screenshots/0002_post.png'], costs })
  return writer.files
}

function traceAlone(): RunFiles {
  const writer = augurWriter('')
  const session = aSession({ status: 'halted' })
  writer.json('trace.json', { session, steps: [aStep(0, { step_iterations: 2 }), aStep(1)] })
  return writer.files
}

function stepAlone(): RunFiles {
  const writer = augurWriter('')
  writer.json('0003.json', aStep(3))
  return writer.files
}

/** What a server mirrors while the run goes on: no manifest, trace.json behind the steps. */
function liveMirror(): RunFiles {
  const writer = augurWriter('mirror')
  const running = aStep(1, { status: 'running', ended_at: null, duration_ms: null, action: null })
  writer.json('trace.json', {
    session: aSession({ status: 'running', ended_at: null }),
    steps: [aStep(0), running],
  })
  for (const index of [0, 1, 2]) {
    const number = `000${index}`
    writer.json(`steps/${number}.json`, aStep(index))
    writer.png(`screenshots/${number}_pre.png`)
    writer.png(`screenshots/${number}_post.png`)
  }
  return writer.files
}

function looseSteps(): RunFiles {
  const writer = augurWriter('copied')
  writer.json('steps/0001.json', aStep(1))
  writer.json(
    'steps/0002/11111111.json',
    aStep(2, { step_id: `${RUN_ID}/step/0002/iter/1`, intent: 'again' }),
  )
  writer.json('steps/0002/22222222.json', aStep(2, { step_iterations: 2 }))
  for (const name of ['0001_pre', '0001_post', '0002_pre', '0002_post']) {
    writer.png(`screenshots/${name}.png`)
  }
  return writer.files
}

/** Every shape in which Augur runs are found. */
export const AUGUR_RUNS: Readonly<Record<string, () => RunFiles>> = {
  bundle,
  iterations,
  'capture off': withoutCapture,
  orchestrator,
  'wide indexes': wideIndexes,
  'trace alone': traceAlone,
  'step alone': stepAlone,
  'live mirror': liveMirror,
  'loose steps': looseSteps,
}
