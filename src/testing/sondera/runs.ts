import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { RunFiles } from '../cua/saver.ts'
import { dashboardEvent, eventA, eventB, lines, monitorState, verdict } from './events.ts'
import { adjudicated, camelCased, header, LIST, plainStep, STEPS, trajectory } from './steps.ts'

const HOOKS = 'trajectories/d5e9af33.jsonl'
const STORED = 'trajectories/tidy-agent/traj-1.jsonl'

const shell = (call: string, command: string): JsonObject => ({
  call_id: call,
  command,
  working_dir: '/repo',
})
const CLEAN = { verdict: 'satisfied', state: 'clean', attributes: {}, taints: [], label: 'public' }
const ARMED = {
  ...CLEAN,
  verdict: 'pending',
  state: 'armed',
  attributes: { armed_event_id: 'evt-6' },
}

/** The earlier hooks: monitor states, a permission request, a snapshot, no end. */
const HOOKS_A: readonly JsonObject[] = [
  eventA(1, 'Control', 'Started', { agent_id: 'coder', task: null }),
  monitorState(2, 1, CLEAN),
  eventA(
    3,
    'Observation',
    'Prompt',
    { content: 'Install', role: 'User' },
    { actor: ['al', 'Human'] },
  ),
  eventA(4, 'Action', 'ShellCommand', shell('t1', 'npm install')),
  verdict(eventA, 5, 4, { decision: 'Allow', annotations: [{ policy_id: 'default-permit' }] }),
  eventA(6, 'Action', 'ToolCall', {
    call_id: 't1',
    tool: 'Bash_permission',
    arguments: { command: 'npm install' },
  }),
  eventA(7, 'Observation', 'ShellCommandOutput', {
    call_id: 't1',
    exit_code: 1,
    stdout: '',
    stderr: 'ENOENT',
  }),
  eventA(8, 'Action', 'FileOperation', {
    call_id: 't2',
    operation: 'Edit',
    path: 'a.py',
    content: 'x=2',
    old_content: 'x=1',
  }),
  verdict(
    eventA,
    9,
    8,
    { decision: 'Escalate', annotations: [{ policy_id: 'ask', annotations: { level: 'low' } }] },
    { request: { action: 'FileWrite' }, response: { decision: 'Deny' }, monitor: ARMED },
  ),
  eventA(10, 'State', 'Snapshot', { snapshot_id: 's', working_dir: '/repo', variables: {} }),
  eventA(11, 'Observation', 'Think', { thought: 'Hm.' }),
]

/** The later hooks: modes, steering, guardrails, scans, an end. */
const HOOKS_B: readonly JsonObject[] = [
  eventB(1, 'Control', 'Started', { agent: { id: 'coder' }, task: 'Fix it' }),
  eventB(2, 'Observation', 'Thought', { thought: 'Look.' }),
  eventB(3, 'Action', 'WebFetch', { call_id: 'c1', url: 'http://x.test', prompt: 'p' }),
  verdict(eventB, 4, 3, {
    decision: 'Deny',
    mode: 'Monitor',
    metadata: [{ policy_id: 'forbid-x', metadata: { cwe: '200' } }],
    guardrails: {
      signature: { triggered: true, matches: [{ rule: 'r' }] },
      ifc: { label: 'Public' },
    },
  }),
  eventB(5, 'Observation', 'WebFetchOutput', {
    call_id: 'c1',
    url: 'http://x.test',
    code: 404,
    result: '',
  }),
  eventB(6, 'Control', 'Scanned', {
    scan_type: 'Message',
    data: {
      source_event_id: 'evt-3',
      result: { description: 'Fetches', signals: [{ category: 'Net', severity: 'High' }] },
    },
  }),
  eventB(7, 'Action', 'ToolCall', {
    call_id: 'c2',
    tool: 'mcp__plugin_fs_fs__list',
    arguments: {},
  }),
  verdict(eventB, 8, 7, {
    decision: 'Deny',
    mode: 'Steer',
    steering: { instructions: ['Ask first'], explanation: 'no' },
  }),
  eventB(9, 'Control', 'Suspended', { reason: 'waiting' }),
  eventB(10, 'Control', 'Resumed', { resumed_by: 'alice' }),
  eventB(11, 'Control', 'Failed', { reason: 'broke' }),
]

const SUMMARY = { decision: 'deny', reason: 'indexed', policies: [{ id: 'forbid-rm' }] }

/** One drop with exactly one run each, for every shape that Sondera writes. */
export const SONDERA_RUNS: Readonly<Record<string, () => RunFiles>> = {
  'hooks A': () => ({ [HOOKS]: lines(HOOKS_A) }),
  'hooks B': () => ({ [HOOKS]: lines(HOOKS_B) }),
  'hooks being written': () => ({ [HOOKS]: lines(HOOKS_A).slice(0, -40) }),
  'event list': () => ({ 'events.json': json([...HOOKS_B]) }),
  'dashboard events': () => ({ 'dump.json': json({ events: HOOKS_A.map(dashboardEvent) }) }),
  adjudicated: () => ({ 'run.json': json(trajectory()) }),
  'camel case': () => ({ 'run.json': json(camelCased(trajectory())) }),
  'plain trajectory': () => ({
    'run.json': json(
      trajectory(
        STEPS.map(({ step }) => step ?? null),
        { decision_summary: null },
      ),
    ),
  }),
  'without steps': () => ({ 'run.json': json(trajectory([], { status: 'pending' })) }),
  list: () => ({ 'runs.json': json([trajectory()]) }),
  'listed trajectories': () => ({ 'runs.json': json({ trajectories: [trajectory()] }) }),
  'storage 0.8': () => ({
    [STORED]: lines([header(), ...STEPS]),
    'trajectories/agents.json': json([
      { id: 'tidy-agent', provider_id: 'local', name: 'Tidy', tools: [{ name: 'Bash' }] },
    ]),
  }),
  'storage being written': () => ({
    [STORED]: lines([header({ status: 'running' }), ...STEPS]).slice(0, -30),
  }),
  'storage with indexed decisions': () => ({
    [STORED]: lines([
      header({ decision_summary: null, raw_step_count: null }),
      { adjudication: null, step: plainStep(1, 'model', 'pre_tool', LIST) },
      adjudicated(plainStep(2, 'model', 'post_run', 'Any content at all')),
    ]),
    'trajectories/adjudications.json': json([
      { agent_id: 'tidy-agent', trajectory_id: 'traj-1', step_index: 0, adjudication: SUMMARY },
    ]),
  }),
  'storage 0.9': () => ({
    [STORED]: lines([
      { id: 'traj-1', agent_id: 'coder', status: 'TRAJECTORY_STATUS_COMPLETED', session_id: null },
      ...HOOKS_B.filter((_, index) => [1, 2, 4, 6].includes(index)).map((event) => ({
        event,
        adjudication: { decision: 'DECISION_DENY', mode: 'MODE_GOVERN', reason: 'no' },
      })),
    ]),
  }),
}

function json(value: JsonValue): string {
  return JSON.stringify(value, null, 2)
}
