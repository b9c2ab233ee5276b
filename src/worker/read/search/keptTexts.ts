import { createLru } from '../../../lib/lru.ts'
import { hashText } from '../../../lib/text/hashText.ts'
import type { TextBlock } from '../../../model/search/textBlock.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import type { RunPlan } from './runPlan.ts'

/**
 * Characters that stay in the worker, folded copies counted in. The texts of a run of a thousand
 * turns without what its requests repeat are some 10 MB, so that the run at hand and a library of
 * hundreds of small ones stay; a character takes one byte, of other scripts than Latin two.
 */
const KEPT_CHARS = 64_000_000
/** Runs whose figures stay, texts or not: some hundred bytes per turn. */
const KEPT_TURNS = 200_000

/** What one part of a run says. */
export interface PartTexts {
  readonly blocks: readonly TextBlock[]
  readonly chars: number
  /** Why it could not be read, in words. */
  readonly unread?: string
}

/** What is known of a run, and whose text is whose. */
export interface HeldRun {
  readonly drop: string
  readonly plan: RunPlan
  /** What it was planned from, while somebody else holds that; undefined where that is outdated. */
  readonly of: WeakRef<Trajectory> | undefined
  /** By the hash of a text: the part that had it first. */
  readonly owners: Map<number, string>
}

export interface KeptTexts {
  run(run: string, reveal: boolean): HeldRun | undefined
  /** Takes over whose text is whose from what was known of the run. */
  hold(run: string, reveal: boolean, held: Omit<HeldRun, 'owners'>): HeldRun
  part(run: string, reveal: boolean, key: string): PartTexts | undefined
  keepPart(run: string, reveal: boolean, key: string, texts: PartTexts): void
  /** All of a drop, or what was read from files that changed. */
  forget(drop: string, paths?: ReadonlySet<string>): void
}

export function createKeptTexts(limit = KEPT_CHARS): KeptTexts {
  const runs = createLru<HeldRun>(KEPT_TURNS)
  const parts = createLru<PartTexts>(limit)
  /** What is held of which drop. */
  const heldOf = new Map<string, Map<string, HeldRun>>()

  function outdate(key: string, held: HeldRun): void {
    if (runs.get(key) !== undefined) runs.set(key, { ...held, of: undefined }, costOf(held))
  }

  return {
    run: (run, reveal) => runs.get(keyOf(run, reveal)),
    hold(run, reveal, { drop, plan, of }) {
      const key = keyOf(run, reveal)
      const before = runs.get(key)
      const held = { drop, plan, of, owners: before?.owners ?? new Map<number, string>() }
      // What the trajectory says is read anew; the calls and files of before are still theirs.
      parts.deleteWhere((part) => part === partKey(key, 'trajectory'))
      runs.set(key, held, costOf(held))
      const ofDrop = heldOf.get(drop) ?? new Map<string, HeldRun>()
      heldOf.set(drop, ofDrop.set(key, held))
      return held
    },
    part: (run, reveal, key) => parts.get(partKey(keyOf(run, reveal), key)),
    keepPart(run, reveal, key, texts) {
      const cost = texts.blocks.reduce((sum, block) => sum + block.cost, 100)
      parts.set(partKey(keyOf(run, reveal), key), texts, cost)
    },
    forget(drop, paths) {
      const stale = new Set<string>()
      const keys = heldOf.get(drop) ?? new Map<string, HeldRun>()
      for (const [key, { plan }] of keys) {
        for (const part of plan.parts) {
          const isStale =
            paths === undefined ||
            part.from.kind === 'trajectory' ||
            part.paths.some((path) => paths.has(path))
          if (isStale) stale.add(partKey(key, part.key))
        }
      }
      parts.deleteWhere((key) => stale.has(key))
      if (paths !== undefined) {
        // A newer trajectory is planned anew; whose text is whose stays known.
        for (const [key, held] of keys) outdate(key, held)
        return
      }
      runs.deleteWhere((key) => keys.has(key))
      heldOf.delete(drop)
    },
  }
}

function costOf({ plan }: Pick<HeldRun, 'plan'>): number {
  return plan.facts.turns.length + 1
}

function keyOf(run: string, reveal: boolean): string {
  return `${run}\n${reveal ? 'all' : 'masked'}`
}

function partKey(run: string, part: string): string {
  return `${run}\n${part}`
}

/** Tells whether a text is met for the first time in a run, by a part of it. */
export function newTexts({ owners }: HeldRun, part: string): (text: string) => boolean {
  const met = new Set<number>()
  return (text) => {
    const hash = hashText(text.trim())
    if (met.has(hash)) return false
    met.add(hash)
    const owner = owners.get(hash)
    if (owner === undefined) owners.set(hash, part)
    return owner === undefined || owner === part
  }
}
