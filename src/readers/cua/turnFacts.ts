import type { ActionResult } from '../../model/action.ts'
import type { Usage } from '../../model/usage.ts'
import type { Answer } from '../shared/answer.ts'
import type { RecordedTime } from '../shared/time.ts'
import type { FileFacts, ResultFacts } from './facts.ts'
import type { RawAnswer } from './rawAnswer.ts'
import type { TurnFiles } from './runFile.ts'

/** Everything that the files of one turn tell, put together. */
export interface TurnFacts {
  /** The decision as recorded, else the provider's own answer. */
  readonly answer: Answer | undefined
  /** File that `answer` was read from. */
  readonly answerFile: string | undefined
  readonly raw: RawAnswer | undefined
  readonly usage: Usage | undefined
  readonly model: string | undefined
  readonly finishReason: string | undefined
  readonly error: string | undefined
  readonly requestRead: boolean
  readonly sentCallIds: ReadonlySet<string>
  readonly sentOutputs: ReadonlyMap<string, ActionResult>
  readonly results: ReadonlyMap<string, ResultFacts>
  readonly requestAts: readonly RecordedTime[]
  readonly responseAt: RecordedTime | undefined
  readonly decisionAt: RecordedTime | undefined
  /** All times of the turn, in recorded order. */
  readonly times: readonly RecordedTime[]
  readonly decisionHash: number
}

const NONE: ReadonlySet<string> = new Set()
const NO_OUTPUTS: ReadonlyMap<string, ActionResult> = new Map()

export function turnFactsOf(
  files: TurnFiles,
  factsOf: (path: string) => FileFacts | undefined,
): TurnFacts {
  const request = requestOf(files, factsOf)
  const response = files.response === undefined ? undefined : factsOf(files.response.path)
  const decision = files.decision === undefined ? undefined : factsOf(files.decision.path)
  const raw = response?.kind === 'response' ? response.raw : undefined
  const decided = decision?.kind === 'decision' ? decision : undefined
  const answer = decided?.answer ?? raw?.answer
  const times: RecordedTime[] = []
  const requestAts: RecordedTime[] = []
  const results = new Map<string, ResultFacts>()
  let error: string | undefined = response?.kind === 'response' ? response.error : undefined
  for (const file of files.files) {
    const facts = factsOf(file.path)
    if (facts === undefined) continue
    if (facts.at !== undefined) times.push(facts.at)
    if (facts.kind === 'request' && facts.at !== undefined) requestAts.push(facts.at)
    if (facts.kind === 'result') results.set(file.path, facts)
    if (file.role === 'error' && facts.kind === 'response') error ??= facts.error
  }
  return {
    answer,
    answerFile: decided?.answer === undefined ? files.response?.path : files.decision?.path,
    raw,
    usage: decided?.usage ?? raw?.usage,
    model: request?.model ?? decided?.model ?? raw?.model,
    finishReason: raw?.finishReason,
    error,
    requestRead: request !== undefined,
    sentCallIds: request?.callIds ?? NONE,
    sentOutputs: request?.outputs ?? NO_OUTPUTS,
    results,
    requestAts,
    responseAt: response?.at,
    decisionAt: decision?.at,
    times,
    decisionHash: decided?.hash ?? 0,
  }
}

function requestOf(files: TurnFiles, factsOf: (path: string) => FileFacts | undefined) {
  const last = files.requests.at(-1)
  const facts = last === undefined ? undefined : factsOf(last.path)
  return facts?.kind === 'request' ? facts : undefined
}
