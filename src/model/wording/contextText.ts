import { assertNever } from '../../lib/assertNever.ts'
import { formatCount } from '../../lib/text/format.ts'
import type { ContextScreen, ContextScreens, InView } from '../context/contextScreens.ts'
import { picturesPerCall } from '../context/contextScreens.ts'
import type { SeenInCall } from '../context/seenInCall.ts'

/** More numbers than these are not read. */
const MAX_TURNS = 4

/** `turn 10`, `turns 10 and 11`, `turns 3 to 12`; turns are 0-based and in order. */
export function turnsText(turns: readonly number[]): string {
  const [first] = turns
  const last = turns.at(-1)
  if (first === undefined || last === undefined) return 'no turn'
  const named = turns.map((turn) => String(turn + 1))
  if (named.length === 1) return `turn ${named.join('')}`
  if (named.length > 2 && last - first === turns.length - 1)
    return `turns ${first + 1} to ${last + 1}`
  if (named.length <= MAX_TURNS)
    return `turns ${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`
  return `turns ${named.slice(0, MAX_TURNS - 1).join(', ')} and ${named.length - MAX_TURNS + 1} more`
}

/** `The model saw 2 images in this call`. */
export function seenTitle({ pictures }: SeenInCall): string {
  if (pictures === 0) return 'The model saw no image in this call'
  return `The model saw ${imagesText(pictures)} in this call`
}

/** Which they were, and what became of the older ones. */
export function seenText(seen: SeenInCall): string {
  const { pictures, turns, older, keepsText, lacks } = seen
  const which =
    turns.length === 0
      ? pictures === 0
        ? undefined
        : 'Nothing tells which screens of the run they are'
      : `Screenshot${turns.length === 1 ? '' : 's'} from ${turnsText(turns)}`
  if (lacks === 'earlier-response')
    return sentence(which, 'what an earlier response held is not sent again')
  if (lacks === 'cut') return sentence(which, 'the request is cut, and may have held more')
  if (older === 0) return sentence(which)
  const dropped = `${older === 1 ? 'an older image is' : 'older images are'} not in the history`
  return sentence(which, keepsText ? `${dropped}, the text stayed` : dropped)
}

function sentence(...parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => part !== undefined).join('; ')
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function imagesText(count: number): string {
  return count === 1 ? '1 image' : `${formatCount(count)} images`
}

/** One sentence over all calls: how much of the run the model had before its eyes. */
export function contextText(context: ContextScreens): string {
  const { screens, calls, unnamed, partial, unread } = context
  if (calls.length === 0) return 'No request of this run is in the record as it was sent.'
  const most = picturesPerCall(context).reduce((found, count) => Math.max(found, count), 0)
  if (most === 0) return `None of the ${callsText(calls.length)} held an image.`
  const ends = screens.filter(({ spans }) => spans.some(isHeld)).map(lastHeld)
  const nameless = unnamed.reduce((sum, count) => sum + count, 0)
  // What is only counted may be what seems to be gone.
  const isDropped = nameless === 0 && ends.some((end) => end < calls.length)
  const isReplaced = screens.some(({ spans }) => spans.some(({ state }) => state === 'replaced'))
  const fate = isReplaced
    ? '; words took the place of older ones'
    : isDropped
      ? `; older ones were dropped from the history${keepsTexts(context) ? ', the text stayed' : ''}`
      : ''
  return [
    `No call held more than ${imagesText(most)}${fate}.`,
    nameless === 0 ? '' : `${formatCount(nameless)} could not be told apart and are only counted.`,
    partial.size === 0 ? '' : `${callsText(partial.size)} may have held more than the record has.`,
    unread.length === 0 ? '' : `${callsText(unread.length)} could not be read.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function isHeld({ state }: { readonly state: InView }): boolean {
  return state !== 'replaced'
}

function lastHeld({ spans }: ContextScreen): number {
  return spans.findLast(isHeld)?.to ?? 0
}

function keepsTexts({ texts }: ContextScreens): boolean {
  return texts.every((count, call) => count >= (texts[call - 1] ?? 0))
}

function callsText(count: number): string {
  return count === 1 ? '1 call' : `${formatCount(count)} calls`
}

/** What a call held of a screen, in words: `Call 12 held the screen of turn 10`. */
export function inViewText(
  callTurn: number,
  screenTurn: number,
  state: InView | undefined,
): string {
  const call = `Call ${callTurn + 1}`
  const screen = `the screen of turn ${screenTurn + 1}`
  switch (state) {
    case 'included':
      return `${call} held ${screen}.`
    case 'omitted':
      return `${call} held ${screen}; the file leaves its bytes out.`
    case 'replaced':
      return `${call} held words in the place of ${screen}.`
    case undefined:
      return `${call} held nothing of ${screen}.`
    default:
      return assertNever(state)
  }
}

/** The same of pictures that are only counted. */
export function unnamedText(callTurn: number, count: number): string {
  const images = count === 0 ? 'no image' : imagesText(count)
  return `Call ${callTurn + 1} held ${images} that nothing tells apart.`
}
