import { createHash } from 'node:crypto'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { RunFiles } from '../cua/saver.ts'
import { tinyPng } from '../tinyPng.ts'

/** Writes as the Augur SDK does: sorted keys, `indent=2`, one line feed at the end. */
export interface AugurWriter {
  readonly files: RunFiles
  json(name: string, value: JsonValue): void
  lines(name: string, values: readonly JsonValue[]): void
  text(name: string, text: string): void
  png(name: string): void
  /** manifest.json over all that was written so far, signed. */
  manifest(change?: JsonObject): void
}

export const RUN_ID = 'run_1700000000'

export function augurWriter(folder: string): AugurWriter {
  const files: RunFiles = {}
  const put = (name: string, content: string | Uint8Array): void => {
    files[folder === '' ? name : `${folder}/${name}`] = content
  }
  return {
    files,
    json: (name, value) => put(name, dumps(value)),
    lines: (name, values) => {
      put(name, values.map((value) => `${JSON.stringify(sorted(value))}\n`).join(''))
    },
    text: put,
    png: (name) => put(name, tinyPng()),
    manifest: (change = {}) => {
      const skip = folder === '' ? 0 : folder.length + 1
      const signatures = Object.fromEntries(
        Object.entries(files).map(([path, content]) => [path.slice(skip), sha256(content)]),
      )
      put('manifest.json', dumps({ ...MANIFEST, signatures, ...change }))
    },
  }
}

const MANIFEST: JsonObject = {
  schema_version: '0.1',
  bundle_format: 'augur-bundle',
  run_id: RUN_ID,
  debug_session_id: 'dbg_0001',
  client: { name: 'shopper', version: '1.2.0', git_sha: 'cafe123' },
  capture_mode: 'full',
  created_at: '2026-03-01T10:10:00Z',
  redaction: { policy_id: 'default-pii-v1', applied: true },
  trace: 'trace.json',
}

export function aSession(change: JsonObject = {}): JsonObject {
  return {
    schema_version: '0.1',
    debug_session_id: 'dbg_0001',
    run_id: RUN_ID,
    client: { name: 'shopper', version: '1.2.0', git_sha: 'cafe123' },
    capture_mode: 'full',
    started_at: '2026-03-01T10:00:00Z',
    ended_at: '2026-03-01T10:05:00Z',
    status: 'succeeded',
    artifact_root: 'file:///tmp/augur',
    trace_uri: 'file:///tmp/augur/trace.json',
    ...change,
  }
}

/** A click that succeeded, ten seconds after the one before it. */
export function aStep(index: number, change: JsonObject = {}): JsonObject {
  const number = String(index).padStart(4, '0')
  return {
    step_id: `${RUN_ID}/step/${number}`,
    step_index: index,
    step_type: 'click',
    intent: `Press button ${index}`,
    required: true,
    status: 'succeeded',
    started_at: clock(index * 10 + 1),
    ended_at: clock(index * 10 + 4),
    duration_ms: 3_000,
    observation_pre: `screenshots/${number}_pre.png`,
    observation_post: `screenshots/${number}_post.png`,
    action: {
      type: 'click',
      params: { x: 100 + index, y: 50 },
      coordinate_space: 'viewport_css_px',
      dispatch_backend: 'playwright',
    },
    verdict: { status: 'passed' },
    ...change,
  }
}

export function clock(second: number): string {
  return new Date(Date.UTC(2026, 2, 1, 10, 0, second)).toISOString().replace('.000', '')
}

function dumps(value: JsonValue): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`
}

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]))
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
