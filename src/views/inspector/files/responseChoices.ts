import { fileName } from '../../../model/artifact.ts'
import type { Turn } from '../../../model/trajectory.ts'

/** A file that a tab can show, with the words of its selector. */
export interface FileChoice {
  readonly path: string
  readonly label: string
  /** Where in the file it stands, when the file holds more. */
  readonly pointer?: string
}

/** What came back: the provider's answer, what the agent made of it, and the results of its calls. */
export function responseChoices(turn: Turn): readonly FileChoice[] {
  const { call, actions } = turn
  const choices: FileChoice[] = []
  const add = (path: string | undefined, label: string, pointer?: string): void => {
    if (path === undefined || choices.some((choice) => choice.path === path)) return
    const at = pointer === undefined ? {} : { pointer }
    choices.push({ path, label: `${label}: ${fileName(path)}`, ...at })
  }
  add(call?.response, 'As answered', call?.responsePointer)
  add(call?.decision, 'As understood')
  for (const [at, action] of actions.entries()) {
    add(action.result?.artifact, actions.length > 1 ? `Result ${at + 1}` : 'Result')
  }
  return choices
}

/** What was sent: the request that was answered first, then those that had failed before it. */
export function requestChoices(turn: Turn): readonly FileChoice[] {
  const { call } = turn
  if (call === undefined) return []
  const choices: FileChoice[] = []
  if (call.request !== undefined) {
    const label = call.earlierRequests.length === 0 ? 'Request' : `Attempt ${call.attempts}`
    const at = call.requestPointer === undefined ? {} : { pointer: call.requestPointer }
    choices.push({ path: call.request, label: `${label}: ${fileName(call.request)}`, ...at })
  }
  for (const [at, path] of call.earlierRequests.entries()) {
    if (path === call.request) continue
    choices.push({ path, label: `Attempt ${at + 1}: ${fileName(path)}` })
  }
  return choices
}
