import { oneLine } from '../../lib/text/text.ts'
import { cutText } from '../limits.ts'
import { maskText } from '../secrets/secrets.ts'
import { readRedactions } from '../wording/redactions.ts'
import { isOtherAmount, onOtherScreens, placesApart, SAME_PLACE } from './closeness.ts'
import type { Deed, StopTrait } from './stopTrait.ts'

/** Of a text that differs: enough to know it again. */
const MAX_QUOTED = 24
/** Secrets are masked before the text is cut, as half a key is not recognised. */
const MAX_MASKED = 2_000

/** What of two stops in one row differs, in words; what is quoted of a stands before what is of b. */
export function reasonsOf(a: StopTrait, b: StopTrait): readonly string[] {
  const screens = onOtherScreens(a, b) ? ['another screen'] : []
  if (a.deed !== b.deed) return ['another action', ...screens]
  return [...whatDiffers(a, b), ...whereDiffers(a, b), ...screens]
}

const NOUNS: Readonly<Partial<Record<Deed, string>>> = {
  type: 'other text',
  think: 'other words',
  turn: 'other words',
  keys: 'other keys',
  go: 'another address',
  shell: 'another command',
  tool: 'other arguments',
  other: 'other arguments',
  terminate: 'another end',
}

/** Texts short enough to be told beside each other. */
const QUOTED: ReadonlySet<Deed> = new Set<Deed>(['type', 'keys', 'go', 'terminate'])

function whatDiffers(a: StopTrait, b: StopTrait): readonly string[] {
  const reasons: string[] = []
  if (a.variant !== b.variant) reasons.push(variantText(a.deed))
  if (a.path !== b.path) reasons.push('another path')
  const isOther = a.text !== b.text && (a.variant === b.variant || a.deed === 'type')
  if (isOther && a.deed === 'file') reasons.push('other content')
  else if (isOther) reasons.push(textReason(a, b))
  if (isOtherAmount(a, b)) reasons.push(a.deed === 'wait' ? 'another duration' : 'another distance')
  return reasons
}

function textReason(a: StopTrait, b: StopTrait): string {
  const noun = NOUNS[a.deed] ?? 'other text'
  if (!QUOTED.has(a.deed)) return noun
  return `${noun}: ${quoted(a.text)} / ${quoted(b.text)}`
}

function variantText(deed: Deed): string {
  switch (deed) {
    case 'click':
    case 'press':
      return 'another button or count'
    case 'scroll':
      return 'another direction'
    case 'file':
      return 'another operation'
    case 'tool':
      return 'another tool'
    case 'turn':
      return 'another kind of turn'
    default:
      return 'another action'
  }
}

function whereDiffers(a: StopTrait, b: StopTrait): readonly string[] {
  const apart = placesApart(a, b)
  if (apart === undefined) {
    const isKnown = (a.place === undefined) === (b.place === undefined)
    return isKnown ? [] : ['one has no place']
  }
  if (apart <= SAME_PLACE) return []
  const { width, height } = a.size
  if (width !== b.size.width || height !== b.size.height)
    return [`${Math.round(apart * 100)} % of the screen apart`]
  const pixels = Math.max(pixelsApart(a, b, 'place'), pixelsApart(a, b, 'start'))
  return [`${Math.round(pixels)} px apart`]
}

function pixelsApart(a: StopTrait, b: StopTrait, which: 'place' | 'start'): number {
  const from = a[which]
  const to = b[which]
  if (from === undefined || to === undefined) return 0
  return Math.hypot((from.x - to.x) * a.size.width, (from.y - to.y) * a.size.height)
}

function quoted(text: string | undefined): string {
  if (text === undefined || text === '') return 'nothing'
  return `"${oneLine(readRedactions(maskText(cutText(text, MAX_MASKED))), MAX_QUOTED)}"`
}
