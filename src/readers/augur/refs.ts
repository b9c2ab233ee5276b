import type { Fact } from '../../model/fact.ts'
import { cutText } from '../../model/limits.ts'
import { findFile } from './bundle.ts'
import type { Bundle } from './bundle.ts'

/** A place in the bundle as records name it: `logs/run.log#L4-L5`. */
export interface Ref {
  readonly name: string
  readonly lines?: { readonly from: number; readonly to: number }
}

const ANCHOR = /#L(\d{1,9})(?:-L?(\d{1,9}))?$/

export function parseRef(recorded: string): Ref {
  const found = ANCHOR.exec(recorded)
  if (found === null) return { name: recorded }
  const first = Number(found[1])
  const second = Number(found[2] ?? found[1])
  const [from, to] = [Math.max(1, Math.min(first, second)), Math.max(1, first, second)]
  return { name: recorded.slice(0, found.index), lines: { from, to } }
}

/** A link to the place, or its words where the bundle does not have it. */
export function refFact(label: string, recorded: string, bundle: Bundle): Fact {
  const { name, lines } = parseRef(recorded)
  const file = findFile(bundle, name)
  if (file === undefined) {
    return { label, value: { kind: 'text', text: `${cutText(recorded, 300)} (not in the bundle)` } }
  }
  const place = lines === undefined ? {} : { lines }
  return {
    label,
    value: { kind: 'artifact', path: file.path, label: cutText(name, 300), ...place },
  }
}
