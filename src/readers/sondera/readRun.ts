import type { Conversation } from '../../model/conversation.ts'
import { summarise } from '../../model/summary.ts'
import type { TrajectorySummary } from '../../model/summary.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import type { Detection } from '../reader.ts'
import { agentOf } from './agent.ts'
import { conversationOf } from './conversation.ts'
import { readDocument } from './document.ts'
import { foldSteps } from './fold.ts'
import type { Group } from './fold.ts'
import { addIndexed, readSidecars } from './sidecars.ts'
import { stepsOf } from './steps.ts'
import { recordedId, trajectoryOf } from './trajectoryOf.ts'
import type { RunParts } from './trajectoryOf.ts'
import { countedTurn, listedTurn, turnOf } from './turnOf.ts'

type Folded = Omit<RunParts, 'turns' | 'reading' | 'figuresOnly'>

export async function readSondera(
  source: Source,
  detection: Detection,
  onProgress?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Trajectory> {
  const folded = await foldRun(source, detection, signal)
  const build = turnBuilder(folded)
  const turns = folded.groups.map((group, index) => build(group, index))
  onProgress?.(1, 1)
  return trajectoryOf({ ...folded, turns, reading: 'complete', figuresOnly: false })
}

/** A run in one file is parsed whole either way; only the first turn is made of it. */
export async function readSonderaFirst(
  source: Source,
  detection: Detection,
  signal?: AbortSignal,
): Promise<Trajectory> {
  const folded = await foldRun(source, detection, signal)
  const build = turnBuilder(folded)
  const runs = runNumbers(folded.groups)
  const turns = folded.groups.map((group, index) =>
    index === 0 ? build(group, index) : listedTurn(index, runs[index] ?? 0),
  )
  return trajectoryOf({ ...folded, turns, reading: 'first', figuresOnly: false })
}

/** Figures without texts, sections and actions. */
export async function summariseSondera(
  source: Source,
  detection: Detection,
  signal?: AbortSignal,
): Promise<TrajectorySummary> {
  const folded = await foldRun(source, detection, signal)
  const turns = folded.groups.map((group, index) => countedTurn(group, index, 0))
  return summarise(trajectoryOf({ ...folded, turns, reading: 'complete', figuresOnly: true }))
}

export async function readSonderaConversation(
  source: Source,
  { root }: Trajectory,
  turnIndex: number,
  signal?: AbortSignal,
): Promise<Conversation> {
  const detection: Detection = {
    format: 'sondera',
    root,
    layout: 'unknown',
    confidence: 1,
    reasons: [],
    files: 1,
    bytes: undefined,
  }
  const { groups } = await foldRun(source, detection, signal)
  const group = groups[turnIndex]
  return group === undefined ? { sent: [], answered: [] } : conversationOf(group)
}

async function foldRun(
  source: Source,
  detection: Detection,
  signal?: AbortSignal,
): Promise<Folded> {
  const document = await readDocument(source, detection, signal)
  const found = stepsOf(document)
  const id = recordedId({ document, found })
  const agent = agentOf(document.header, found.steps).id
  const sidecars = await readSidecars(source, document.path, { id, agent })
  addIndexed(found.steps, sidecars)
  return { source, root: detection.root, document, found, groups: foldSteps(found.steps), sidecars }
}

function turnBuilder({ document, groups }: Folded): (group: Group, index: number) => Turn {
  const turnOfEvent = new Map<string, number>()
  for (const [index, { steps }] of groups.entries()) {
    for (const { eventId } of steps) if (eventId !== undefined) turnOfEvent.set(eventId, index)
  }
  const runs = runNumbers(groups)
  const context = { artifact: document.path, turnOf: (id: string) => turnOfEvent.get(id) }
  return (group, index) => turnOf(group, index, runs[index] ?? 0, context)
}

/** A file that holds events of several trajectories shows where one ends and the next begins. */
function runNumbers(groups: readonly Group[]): readonly number[] {
  let run = 0
  let current: string | undefined
  return groups.map(({ lead: { trajectory } }) => {
    if (current !== undefined && trajectory !== undefined && trajectory !== current) run += 1
    current = trajectory ?? current
    return run
  })
}
