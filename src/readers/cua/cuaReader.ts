/**
 * Runs of Cua (trycua/cua): the agent's TrajectorySaverCallback since 0.4, `cua do` sessions,
 * ExperimentManager of 0.1–0.3, cua-driver recordings, and the layout of the documentation.
 * The trap: folders named turn_NNN are not turns, and `screenshot_action` is the screen after.
 */
import type { Reader } from '../reader.ts'
import { partOfCua } from './part.ts'
import { readCuaConversation } from './conversation.ts'
import { detectCua, detectCuaAt } from './detect.ts'
import { readCua, readCuaFirst } from './readRun.ts'

export const cuaReader: Reader = {
  format: 'cua',
  label: 'Cua',
  detect: detectCua,
  detectAt: detectCuaAt,
  partIn: partOfCua,
  readFirst: readCuaFirst,
  read: readCua,
  readConversation: readCuaConversation,
}
