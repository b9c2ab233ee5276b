import type { Action } from '../../../model/action.ts'

/** Why nothing came back, as far as the record tells. */
export function noResult({ status }: Action): string {
  return status === 'not-executed' ? 'It was never executed.' : 'No result is recorded.'
}
