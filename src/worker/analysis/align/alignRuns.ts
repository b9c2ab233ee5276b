import { align } from '../../../model/compare/align.ts'
import type { Alignment } from '../../../model/compare/alignment.ts'
import type { AnalysisApi } from '../../analysisProtocol.ts'
import type { AlignParts } from './alignParts.ts'
import { createSideScreens } from './sideScreens.ts'
import type { SideScreens } from './sideScreens.ts'
import { nearFirst } from './nearFirst.ts'

type AlignInput = AnalysisApi['align']['input']

/**
 * Screens that one comparison decodes, those around the first divergence first: at 20 ms each and
 * half of the time resting, 40 seconds of a thread that the findings of the open run need too.
 */
const MAX_MEASURED = 1_000
/** Rows that change under the reader's eyes more often are not read. */
const TELL_EVERY_MS = 1_000
/** Aligning two long runs takes at most this part of the time. */
const ALIGN_SHARE = 0.1

/**
 * Aligns two runs by what was done, then again with what is known of their screens without decoding
 * any, then as they are measured. Told are alignments that differ from the one before.
 */
export async function alignRuns(
  input: AlignInput,
  parts: AlignParts,
  signal: AbortSignal,
  emit: (alignment: Alignment) => void,
): Promise<Alignment> {
  const { clock } = parts
  const a = createSideScreens(input.a, parts, signal)
  const b = createSideScreens(input.b, parts, signal)
  let told: string | undefined
  let nextTime = 0

  function alignNow(): Alignment {
    const start = clock()
    const alignment = align({ ...input.a, lookOf: a.lookOf }, { ...input.b, lookOf: b.lookOf })
    nextTime = clock() + Math.max(TELL_EVERY_MS, (clock() - start) / ALIGN_SHARE)
    return alignment
  }

  function tell(alignment: Alignment): Alignment {
    const text = JSON.stringify(alignment)
    if (text !== told) emit(alignment)
    told = text
    return alignment
  }

  let best = tell(align(input.a, input.b))
  await Promise.all([a.recall(), b.recall()])
  signal.throwIfAborted()
  best = tell(alignNow())
  if (input.measure === false) return best
  const order = nearFirst(best).flatMap(({ side, stop }): readonly [SideScreens, string][] => {
    const screens = side === 'a' ? a : b
    const path = screens.screenOf(stop)
    return path === undefined ? [] : [[screens, path]]
  })
  let measured = 0
  for (const [screens, path] of order) {
    if (measured >= MAX_MEASURED) break
    if (screens.isKnown(path)) continue
    await parts.gate.pass(signal)
    const start = clock()
    if (await screens.measure(path)) measured += 1
    signal.throwIfAborted()
    // Whatever else this thread has to do gets as much time.
    await parts.sleep(clock() - start)
    if (clock() >= nextTime) best = tell(alignNow())
  }
  a.rest()
  b.rest()
  if (measured > 0) best = alignNow()
  await parts.store.flush()
  return best
}
