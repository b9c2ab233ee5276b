import { maskTrajectory } from '../../../model/secrets/maskTrajectory.ts'
import { trajectoryTexts } from '../../../model/search/trajectoryTexts.ts'
import { blocksOf } from '../../../model/search/textBlock.ts'
import type { TextBlock } from '../../../model/search/textBlock.ts'
import type { SearchText } from '../../../model/search/searchText.ts'
import { withoutEmbedded } from '../../../model/search/embedded.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import type { Source } from '../../../source/source.ts'
import { describeError } from '../describeError.ts'
import { callBlocks } from './callBlocks.ts'
import { fileBlocks } from './fileBlocks.ts'
import { newTexts } from './keptTexts.ts'
import type { HeldRun, KeptTexts, PartTexts } from './keptTexts.ts'
import type { SearchWorld } from './searchWorld.ts'
import { readAhead } from './readAhead.ts'
import { planRun } from './runPlan.ts'
import type { PlannedPart } from './runPlan.ts'

/** The texts of one run, kept or read as they are asked for. */
export interface RunTexts {
  readonly held: HeldRun
  part(part: PlannedPart): Promise<PartTexts>
}

/** Whether everything that a run says is there already, and how many characters that is. */
export function keptChars(
  { drops }: Pick<SearchWorld, 'drops'>,
  kept: KeptTexts,
  run: string,
  reveal: boolean,
): number | undefined {
  const held = kept.run(run, reveal)
  if (held === undefined || isOutdated(held, drops.trajectory(run))) return undefined
  let chars = 0
  for (const { key } of held.plan.parts) {
    const part = kept.part(run, reveal, key)
    if (part === undefined) return undefined
    chars += part.chars
  }
  return chars
}

/** A run that nobody holds any more is as it was read. */
function isOutdated({ of }: HeldRun, now: Trajectory | undefined): boolean {
  if (of === undefined) return true
  return now?.reading === 'complete' && of.deref() !== now
}

interface WantedRun {
  readonly run: string
  readonly reveal: boolean
}

/** What is known of a run; it is read where that is nothing, or not how it is now. */
async function holdRun(
  { drops, runs }: SearchWorld,
  kept: KeptTexts,
  { run, reveal }: WantedRun,
  signal: AbortSignal,
): Promise<{ readonly held: HeldRun; readonly trajectory: Trajectory | undefined }> {
  const { drop } = drops.run(run)
  const before = kept.run(run, reveal)
  if (before !== undefined && !isOutdated(before, drops.trajectory(run))) {
    return { held: before, trajectory: before.of?.deref() }
  }
  const trajectory = await runs.peek(run, true, signal)
  const plan = planRun(reveal ? trajectory : maskTrajectory(trajectory))
  const held = kept.hold(run, reveal, { drop, plan, of: new WeakRef(trajectory) })
  return { held, trajectory }
}

export async function openTexts(
  world: SearchWorld,
  kept: KeptTexts,
  wanted: WantedRun,
  signal: AbortSignal,
): Promise<RunTexts> {
  const { drops, runs, courtesy, backend } = world
  const { run, reveal } = wanted
  const { held, trajectory: known } = await holdRun(world, kept, wanted, signal)
  const { source, detection } = drops.run(run)
  /** Not kept beyond this search, unless somebody looks at the run. */
  let trajectory = known
  let ahead: Source | undefined

  async function read(part: PlannedPart): Promise<readonly TextBlock[]> {
    const whole = (trajectory ??= await runs.peek(run, true, signal))
    const isNew = newTexts(held, part.key)
    const { from } = part
    if (from.kind === 'trajectory') {
      return blocksOf(told(trajectoryTexts(reveal ? whole : maskTrajectory(whole)), isNew))
    }
    const files = (ahead ??= readAhead(
      courtesy.politely(source),
      pathsAhead(kept, held, run, reveal),
    ))
    if (from.kind === 'file') {
      const { path, field } = from
      return fileBlocks(files, { path, field, reveal, isNew }, signal)
    }
    const { turn } = from
    const { acted } = held.plan
    const call = { trajectory: whole, turn, paths: part.paths, acted, reveal, isNew }
    return callBlocks(backend.readerOf(detection.format), files, call, signal)
  }

  return {
    held,
    async part(part) {
      const known = kept.part(run, reveal, part.key)
      if (known !== undefined) return known
      const texts = await readOrTell(() => read(part))
      kept.keepPart(run, reveal, part.key, texts)
      return texts
    },
  }
}

/** Files that are not there yet, in the order in which they will be asked for. */
function pathsAhead(
  kept: KeptTexts,
  { plan }: HeldRun,
  run: string,
  reveal: boolean,
): readonly string[] {
  const unread = plan.parts.filter(({ key }) => kept.part(run, reveal, key) === undefined)
  return [...new Set(unread.flatMap(({ paths }) => paths))]
}

/** The texts, or why there are none; a file that cannot be read does not end a search. */
async function readOrTell(read: () => Promise<readonly TextBlock[]>): Promise<PartTexts> {
  try {
    const blocks = await read()
    return { blocks, chars: blocks.reduce((sum, { text }) => sum + text.length, 0) }
  } catch (error) {
    const { code, message } = describeError(error)
    if (code === 'cancelled' || code === 'gone') throw error
    return { blocks: [], chars: 0, unread: message }
  }
}

/** Texts of the trajectory are all told; those that messages repeat are theirs. */
function* told(
  texts: Iterable<SearchText>,
  isNew: (text: string) => boolean,
): Generator<SearchText> {
  for (const text of texts) {
    isNew(text.text)
    yield { ...text, text: withoutEmbedded(text.text) }
  }
}
