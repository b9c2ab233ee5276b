/**
 * Runs of Cua (trycua/cua): the agent's TrajectorySaverCallback since 0.4, `cua do` sessions,
 * ExperimentManager of 0.1–0.3, cua-driver recordings, and the layout of the documentation.
 * The trap: folders named turn_NNN are not turns, and `screenshot_action` is the screen after.
 */
import type { Reader } from '../reader.ts'
import { partOfCua } from './part.ts'
import { readCuaConversation } from './conversation.ts'
import { detectCua, detectCuaAt } from './detect.ts'
import { keepFacts } from './keptFacts.ts'
import { readCua, readCuaFirst } from './readRun.ts'

export const cuaReader: Reader = {
  format: 'cua',
  label: 'Cua',
  detect: detectCua,
  detectAt: detectCuaAt,
  partIn: partOfCua,
  readFirst: readCuaFirst,
  read: readCua,
  follow: () => {
    const kept = keepFacts()
    return (source, detection, onProgress, signal) =>
      readCua(source, detection, onProgress, signal, kept)
  },
  readConversation: readCuaConversation,
  examplePaths: (turns) =>
    Array.from({ length: turns }, (_, turn) => turn).flatMap((turn) =>
      TURN_FILES.map((name, index) => {
        const folder = String(turn * 2 + (index < 3 ? 0 : 1)).padStart(3, '0')
        return `run/turn_${folder}/${String(turn * 6 + index).padStart(4, '0')}_${name}`
      }),
    ),
}

const TURN_FILES = [
  'api_start.json',
  'api_result.json',
  'agent_response.json',
  'screenshot_after.png',
  'computer_call_result.json',
  'screenshot_action.png',
]
