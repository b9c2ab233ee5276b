import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { aStep, augurWriter } from '../../src/testing/augur/sdk.ts'
import { eventB } from '../../src/testing/sondera/events.ts'
import {
  pythonFile,
  SYSTEM,
  TASK,
  told,
  toolCall,
  toolResult,
} from '../../src/testing/trae/pieces.ts'
import type { MadeStep } from '../../src/testing/trae/pieces.ts'
import { picture } from './picture.ts'

/** A run of another format than Cua that is written while somebody watches it. */
export interface LiveRun {
  /** What is dropped. */
  readonly path: string
  /** Writes until there are so many turns; `pause` while a file is half there. */
  grow(turns: number, pause?: () => Promise<void>): Promise<void>
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** One file that is emptied, half written and whole again for every turn. */
export function liveTrae(under: string): LiveRun {
  const path = join(under, 'trajectory_20260301_100000.json')
  return {
    path,
    async grow(turns, pause) {
      const steps = Array.from({ length: turns }, (_, index) => traeStep(index))
      const running = { end_time: '', success: false, final_result: null, execution_time: 0 }
      const text = JSON.stringify(pythonFile(steps, running), null, 2)
      if (pause !== undefined) {
        for (const part of [0, 0.3, 0.9]) {
          write(path, text.slice(0, text.length * part))
          await pause()
        }
      }
      write(path, text)
    },
  }
}

function traeStep(index: number): MadeStep {
  const call = toolCall(`c${index}`, 'bash', { command: `echo ${index}`, restart: false })
  const result = toolResult(`c${index}`, `${index}\n`)
  const before =
    index === 0 ? [SYSTEM, TASK] : [told(toolResult(`c${index - 1}`, `${index - 1}\n`))]
  return { sent: before, words: `Step ${index}.`, calls: [call], results: [result] }
}

/** A file of lines: a prompt, then a command and what it gave for every turn; the last line is cut. */
export function liveSondera(under: string): LiveRun {
  const path = join(under, 'trajectories', 'd5e9af33.jsonl')
  const actor = ['al', 'Human'] as const
  const prompt = { content: 'Count to a hundred', role: 'User' }
  let at = 0
  let turns = 1
  const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`
  write(path, lineOf(eventB(0, 'Observation', 'Prompt', prompt, { actor })))
  return {
    path,
    async grow(wanted, pause) {
      for (; turns < wanted; turns += 1) {
        at += 2
        const shell = { call_id: `t${turns}`, command: `echo ${turns}`, working_dir: '/repo' }
        const output = { call_id: `t${turns}`, exit_code: 0, stdout: `${turns}\n`, stderr: '' }
        const lines = [
          lineOf(eventB(at, 'Action', 'ShellCommand', shell)),
          lineOf(eventB(at + 1, 'Observation', 'ShellCommandOutput', output)),
        ]
        for (const line of lines) {
          if (pause === undefined) appendFileSync(path, line)
          else {
            appendFileSync(path, line.slice(0, line.length / 2))
            await pause()
            appendFileSync(path, line.slice(line.length / 2))
          }
        }
      }
    },
  }
}

/** A bundle before it is closed: screens and a step file for every turn, each step half first. */
export function liveAugur(under: string): LiveRun {
  const path = join(under, 'shop')
  let turns = 0
  return {
    path,
    async grow(wanted, pause) {
      for (; turns < wanted; turns += 1) {
        const writer = augurWriter('')
        const number = String(turns).padStart(4, '0')
        const step = aStep(turns)
        const files = {
          [`screenshots/${number}_pre.png`]: picture(turns * 2),
          [`screenshots/${number}_post.png`]: picture(turns * 2 + 1),
        }
        for (const [name, content] of Object.entries(files)) write(join(path, name), content)
        writer.json(`steps/${number}.json`, step)
        for (const [name, content] of Object.entries(writer.files)) {
          if (pause !== undefined) {
            write(join(path, name), content.slice(0, content.length / 2))
            await pause()
          }
          write(join(path, name), content)
        }
      }
    },
  }
}
