import type { JsonValue } from '../../lib/json/json.ts'
import { tinyPng } from '../tinyPng.ts'

/** Files of a made-up run, by path. */
export type RunFiles = Record<string, string | Uint8Array>

/** Writes as Cua's TrajectorySaverCallback does: two counters, `indent=2`, UUID1 times. */
export interface CuaSaver {
  readonly files: RunFiles
  /** The next folder: the writer calls it after a decision and after an execution. */
  nextTurn(): void
  json(name: string, value: Record<string, JsonValue>): void
  png(name: string): void
  metadata(value: Record<string, JsonValue>): void
}

/** 2026-03-01T10:00:00Z in ticks of 100 ns since 1582-10-15. */
const START = 139_916_844_000_000_000n

export function cuaSaver(id: string, under = 'trajectories'): CuaSaver {
  const root = under === '' ? id : `${under}/${id}`
  const files: RunFiles = {}
  let turn = 0
  let artifact = 0
  let ticks = START

  function next(name: string, extension: string): string {
    const folder = `turn_${String(turn).padStart(3, '0')}`
    const file = `${String(artifact).padStart(4, '0')}_${name}.${extension}`
    artifact += 1
    return `${root}/${folder}/${file}`
  }

  return {
    files,
    nextTurn: () => {
      turn += 1
    },
    json: (name, value) => {
      ticks += 10_000_000n
      files[next(name, 'json')] = text({ ...value, created_at: String(ticks) })
    },
    png: (name) => {
      files[next(name, 'png')] = tinyPng()
    },
    metadata: (value) => {
      files[`${root}/metadata.json`] = text({
        trajectory_id: id,
        created_at: String(START),
        ...value,
      })
    },
  }
}

/** As Python's `json.dump(indent=2)`. */
export function text(value: JsonValue): string {
  return JSON.stringify(value, null, 2)
}
