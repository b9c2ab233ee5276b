import type { ActionStatus } from '../../model/action.ts'

export const STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  done: 'done',
  failed: 'failed',
  'not-executed': 'never executed',
  unknown: 'result unknown',
}
