import { framesOf } from '../../model/stops.ts'
import type { Stop } from '../../model/stops.ts'
import type { Box } from '../../model/point.ts'
import { hashText } from '../../lib/text/hashText.ts'
import { ambientBoxes } from '../effect/ambient.ts'
import type { AnalysedRun } from '../check.ts'
import { sameScreen } from '../pixels/sameScreen.ts'
import { pointersAround } from '../effect/pointerSprites.ts'
import type { ScreenSignature } from '../pixels/screenSignature.ts'

/** A pointer hangs from its tip; on screens of twice the density it is so large. */
const POINTER = 48

/**
 * Whether two stops left the same behind: the same screen, or, in runs without screens, the same
 * result. `undefined` where the record does not tell, or not yet.
 */
export function leftTheSame(run: AnalysedRun, a: Stop, b: Stop): boolean | undefined {
  const one = framesOf(a).after?.artifact
  const other = framesOf(b).after?.artifact
  if (one !== undefined && other !== undefined) {
    return showTheSame(run, one, other, [...pointersOf(run, a), ...pointersOf(run, b)])
  }
  if (one !== undefined || other !== undefined) return undefined
  const [result, again] = [resultOf(a), resultOf(b)]
  return result === undefined || again === undefined ? undefined : result === again
}

/** Whether two screens show the same, not counting what moves all the time. */
export function showTheSame(
  run: AnalysedRun,
  a: string,
  b: string,
  beside: readonly Box[] = [],
): boolean | undefined {
  if (a === b) return true
  const { screens } = run
  const identity = screens.identityOf(a)
  if (identity !== undefined && identity === screens.identityOf(b)) return true
  const [one, other] = [screens.signatureOf(a), screens.signatureOf(b)]
  if (one === undefined || other === undefined) return undefined
  return sameScreen(one, withoutCells(other, one, [...ambientBoxes(run), ...beside]))
}

/** Where screens that show the pointer show it, with what lights up under it. */
function pointersOf(run: AnalysedRun, stop: Stop): readonly Box[] {
  return pointersAround(run, stop)
    .slice(-1)
    .map(({ x, y }) => ({
      x: x - POINTER,
      y: y - POINTER,
      width: 2 * POINTER,
      height: 2 * POINTER,
    }))
}

function resultOf({ action }: Stop): number | undefined {
  const { result } = action ?? {}
  const text = result?.error ?? result?.text
  return text === undefined ? undefined : hashText(text)
}

/** The signature with the cells under these boxes taken from another one, so that they are equal. */
function withoutCells(
  signature: ScreenSignature,
  from: ScreenSignature,
  boxes: readonly Box[],
): ScreenSignature {
  const { columns, rows, size } = signature
  if (boxes.length === 0 || from.greys.length !== signature.greys.length) return signature
  const greys = signature.greys.slice()
  for (const box of boxes) {
    const left = Math.max(0, Math.floor((box.x * columns) / size.width))
    const right = Math.min(columns - 1, Math.floor(((box.x + box.width) * columns) / size.width))
    const top = Math.max(0, Math.floor((box.y * rows) / size.height))
    const bottom = Math.min(rows - 1, Math.floor(((box.y + box.height) * rows) / size.height))
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        greys[row * columns + column] = from.greys[row * columns + column] ?? 0
      }
    }
  }
  return { ...signature, greys }
}
