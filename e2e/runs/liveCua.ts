import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from '../../src/testing/cua/saver.ts'
import { longRun } from './longRun.ts'

const ID = '2026-04-01_claudemadeup_100000_1000'

/** A Cua run that is written while somebody watches it. */
export interface LiveCua {
  readonly folder: string
  /** Files of the next turn, each JSON file first in half. */
  writeTurn(pause?: () => Promise<void>): Promise<void>
  /** Half of the next turn's decision, as a writer leaves it for a moment. */
  tearTurn(): void
  metadata(status: string): void
}

/** Writes into `under`; `turns` is how many there will be. */
export function liveCua(under: string, turns: number): LiveCua {
  const files = Object.entries(longRun(turns))
  const perTurn = files.length / turns
  let next = 0

  function write(path: string, content: string | Uint8Array): void {
    const file = join(under, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }

  const nextFiles = () => files.slice(next * perTurn, (next + 1) * perTurn)

  return {
    folder: join(under, 'trajectories'),
    async writeTurn(pause) {
      for (const [path, content] of nextFiles()) {
        if (pause !== undefined && typeof content === 'string') {
          write(path, content.slice(0, content.length / 2))
          await pause()
        }
        write(path, content)
      }
      next += 1
    },
    tearTurn() {
      for (const [path, content] of nextFiles()) {
        const isDecision = path.endsWith('agent_response.json')
        write(path, isDecision ? String(content).slice(0, content.length / 2) : content)
        if (isDecision) return
      }
    },
    metadata(status) {
      const value = { trajectory_id: ID, created_at: '139916844000000000', status }
      write(`trajectories/${ID}/metadata.json`, text(value))
    },
  }
}
