import type { FrameRef } from '../../model/frames.ts'
import type { Problem } from '../../model/problem.ts'
import type { Turn } from '../../model/trajectory.ts'
import { buildDriverTurn } from './driverTurn.ts'
import type { FileFacts } from './facts.ts'
import { inferred, listedFrames } from './frameTrail.ts'
import type { TrailScreen } from './frameTrail.ts'
import type { CuaLayout } from './listing.ts'
import type { TurnFiles } from './runFile.ts'
import { buildTurn, foldersOfTurn } from './turnBuilder.ts'
import { turnFactsOf } from './turnFacts.ts'
import type { TurnFacts } from './turnFacts.ts'

export interface Assembled {
  readonly turns: readonly Turn[]
  readonly problems: readonly Problem[]
  /** Facts of the first turn: what the fingerprint and the heading need. */
  readonly first: TurnFacts | undefined
}

export interface AssembleInput {
  readonly layout: CuaLayout
  readonly turns: readonly TurnFiles[]
  readonly factsOf: (path: string) => FileFacts | undefined
  /** Turns from this index on are known by their names alone. */
  readonly readTurns: number
  readonly shotOf: (callId: string) => string | undefined
}

/** Turns from their files and what these tell, with screens carried from one to the next. */
export function assemble(input: AssembleInput): Assembled {
  const { layout, turns: all, factsOf, readTurns } = input
  const turns: Turn[] = []
  const problems: Problem[] = []
  const keepsResults = writesResults(all)
  let trail: TrailScreen | undefined
  let listedTrail: FrameRef | undefined
  let run = 0
  let beginsRun = true
  let first: TurnFacts | undefined
  let nextFacts: TurnFacts | undefined
  for (const [index, files] of all.entries()) {
    if (index >= readTurns) {
      listedTrail ??= trail === undefined ? undefined : inferred(trail.path)
      const listed = listedFrames(files, listedTrail)
      listedTrail = listed.trail
      turns.push(listedTurn(files, index, listed.frames))
      continue
    }
    if (layout === 'driver') {
      const facts = files.decision === undefined ? undefined : factsOf(files.decision.path)
      const folders = foldersOfTurn(files)
      const action = facts?.kind === 'action' ? facts : undefined
      turns.push(buildDriverTurn(files, action, index, folders))
      continue
    }
    const facts = nextFacts ?? turnFactsOf(files, factsOf)
    first ??= facts
    const nextFiles = all[index + 1]
    nextFacts =
      nextFiles === undefined || index + 1 >= readTurns
        ? undefined
        : turnFactsOf(nextFiles, factsOf)
    const isRead = nextFiles === undefined || nextFacts !== undefined
    const built = buildTurn(files, facts, {
      index,
      run,
      beginsRun,
      trail,
      next: nextFiles === undefined ? undefined : { files: nextFiles, facts: nextFacts ?? facts },
      tracesAreComplete: keepsResults && isRead && layout === 'agent',
      statusIsResult: layout === 'session',
      shotOf: input.shotOf,
    })
    turns.push(built.turn)
    for (const problem of built.problems) problems.push(problem)
    trail = built.trail
    beginsRun = endsRun(built.turn, facts)
    if (beginsRun) run += 1
  }
  return { turns, problems, first }
}

/**
 * Whether missing traces mean anything. HUD executes actions itself, and before cua-agent 0.7.33
 * function calls left nothing: such runs hold no result at all.
 */
function writesResults(turns: readonly TurnFiles[]): boolean {
  if (turns.length === 1) return true
  return turns.some(({ executed }) => executed.some(({ role }) => role === 'result'))
}

/** The agent stops at an answer without calls: what follows in the same record is another run. */
function endsRun(turn: Turn, { answer }: TurnFacts): boolean {
  return turn.status === 'done' && turn.actions.length === 0 && answer?.message !== undefined
}

/** One empty list for all listed turns: a clone keeps it one. */
const NONE: readonly never[] = []

function listedTurn(files: TurnFiles, index: number, frames: Turn['frames']): Turn {
  return {
    index,
    status: 'listed',
    run: 0,
    folders: foldersOfTurn(files),
    actions: NONE,
    frames,
    artifacts: NONE,
  }
}
