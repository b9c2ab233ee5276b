import type { ImagePoint } from '../point.ts'
import type { Relation } from './alignment.ts'
import { ALIKE_BELOW, likenessOf, lookDistance } from './screenLook.ts'
import type { Deed, StopTrait } from './stopTrait.ts'
import { baseName, hostOf, programOf } from './targets.ts'
import { sharedWords } from './words.ts'

// How close two stops are, from 0 to 1, whatever the screens: what they do and where.
/** The same action on the same target with the same text. */
const SAME = 1
/** The least that still is the same kind of action with a place or text near by. */
const SIMILAR = 0.3
/** The same kind of action, done with something else: it may stand at the same point of both runs. */
const KIN = 0.1
const NONE = 0

/** Part of the screen's width or height: half of a usual button or line, 25 pixels of 1280. */
export const SAME_PLACE = 0.02
/**
 * So far things move when a page is laid out otherwise or its window stands elsewhere. In the hand
 * aligned pairs the same target lies up to 0.09 apart, different ones 0.2 and more.
 */
const NEAR_PLACE = 0.15
/** Texts that share at least this part of their words are about the same. */
const SHARED_WORDS = 0.34
/** Amounts are the same within a factor of two: nobody plans a wait more exactly. */
const AMOUNT_FACTOR = 2

/** How much it tells that two runs did this at the same point: everybody waits. */
const WEIGHTS: Readonly<Record<Deed, number>> = {
  click: 1,
  press: 0.8,
  drag: 1,
  type: 1,
  go: 1,
  shell: 1,
  file: 1,
  tool: 1,
  other: 0.7,
  terminate: 0.8,
  keys: 0.7,
  scroll: 0.5,
  think: 0.5,
  turn: 0.5,
  move: 0.4,
  screenshot: 0.25,
  wait: 0.2,
}

// What pairs are worth by their screens, where both are known: between these two.
const ON_OTHER_SCREEN = 0.55
const ON_SAME_SCREEN = 1.25
/** Screens of other pages are this far apart at least, most of them. */
const OTHER_FOR_SURE = 2 * ALIKE_BELOW

/** What it is worth that the two stand in one row; 0 where they may not. */
export function worthOf(a: StopTrait, b: StopTrait): number {
  const close = closenessOf(a, b)
  // Most pairs are clicks on other places: what their screens are makes no difference worth the time.
  if (close <= KIN) return close * WEIGHTS[a.deed]
  const apart = lookDistance(a.gist, b.gist)
  const screens =
    apart === undefined
      ? 1
      : ON_SAME_SCREEN - (ON_SAME_SCREEN - ON_OTHER_SCREEN) * Math.min(1, apart / OTHER_FOR_SURE)
  return close * WEIGHTS[a.deed] * screens
}

/** The relation of two stops that stand in one row. */
export function relationOf(a: StopTrait, b: StopTrait): Relation {
  const close = closenessOf(a, b)
  if (close < SIMILAR) return 'different'
  return close < SAME || onOtherScreens(a, b) ? 'similar' : 'same'
}

/** What a screen matters for; a wait or a command is the same on any. */
const ON_SCREEN: ReadonlySet<Deed> = new Set<Deed>([
  'click',
  'move',
  'press',
  'drag',
  'scroll',
  'type',
  'keys',
  'other',
])

export function onOtherScreens(a: StopTrait, b: StopTrait): boolean {
  if (!ON_SCREEN.has(a.deed) || !ON_SCREEN.has(b.deed)) return false
  const apart = lookDistance(a.look, b.look)
  return apart !== undefined && likenessOf(apart) === 'other'
}

function closenessOf(a: StopTrait, b: StopTrait): number {
  if (a.deed !== b.deed) return closeDeeds(a, b)
  switch (a.deed) {
    case 'click':
    case 'move':
    case 'press':
    case 'drag':
      return pointed(a, b)
    case 'scroll':
      return scrolled(a, b)
    case 'type':
    case 'think':
      return worded(a, b, KIN)
    case 'keys':
      return a.text === b.text ? SAME : KIN
    case 'wait':
      return isOtherAmount(a, b) ? between(0.8) : SAME
    case 'screenshot':
      return SAME
    case 'go':
      return went(a, b)
    case 'shell':
      return ran(a, b)
    case 'file':
      return filed(a, b)
    case 'tool':
    case 'other':
      return a.variant === b.variant ? named(a, b) : KIN
    case 'terminate':
      return a.text === b.text ? SAME : between(0.3)
    case 'turn':
      return a.variant === b.variant ? worded(a, b, SIMILAR) : KIN
    default:
      return a.deed satisfies never
  }
}

/** Other deeds that come to the same: a button that goes down at a place, and a click there. */
function closeDeeds(a: StopTrait, b: StopTrait): number {
  const isPressed = (a.deed === 'click' && isDown(b)) || (isDown(a) && b.deed === 'click')
  if (!isPressed) return NONE
  const apart = placesApart(a, b)
  return apart !== undefined && apart <= SAME_PLACE ? between(0.3) : NONE
}

function isDown({ deed, variant }: StopTrait): boolean {
  return deed === 'press' && variant.endsWith(' down')
}

function pointed(a: StopTrait, b: StopTrait): number {
  const apart = placesApart(a, b)
  const isSameLabel = a.label !== undefined && a.label === b.label
  const isSameKind = a.variant === b.variant
  if (apart === undefined) {
    if (isSameLabel) return isSameKind ? SAME : between(0.6)
    const isNowhere = a.place === undefined && b.place === undefined
    return isNowhere && isSameKind && a.deed !== 'click' ? SAME : between(0.2)
  }
  if (apart <= SAME_PLACE) return isSameKind ? SAME : between(0.6)
  if (isSameLabel) return between(0.9)
  if (apart > NEAR_PLACE) return KIN
  return between((isSameKind ? 0.7 : 0.3) * (1 - apart / NEAR_PLACE))
}

function scrolled(a: StopTrait, b: StopTrait): number {
  if (a.variant !== b.variant) return KIN
  const apart = placesApart(a, b)
  const isElsewhere = apart !== undefined && apart > NEAR_PLACE
  return isElsewhere || isOtherAmount(a, b) ? between(0.6) : SAME
}

/** `atLeast` for texts that share no words. */
function worded(a: StopTrait, b: StopTrait, atLeast: number): number {
  if (a.text === b.text) return SAME
  const shared = sharedWords(a.words, b.words)
  return shared >= SHARED_WORDS ? between(shared * 0.9) : atLeast
}

function went(a: StopTrait, b: StopTrait): number {
  if (a.text === b.text) return SAME
  const isSameHost = hostOf(a.text ?? '') === hostOf(b.text ?? '')
  return isSameHost ? between(sharedWords(a.words, b.words) * 0.9) : KIN
}

function ran(a: StopTrait, b: StopTrait): number {
  if (a.text === b.text) return SAME
  const shared = sharedWords(a.words, b.words)
  const isSameProgram = programOf(a.text ?? '') === programOf(b.text ?? '')
  // Most words in common, but another program: `cat` and `less` of one file.
  return isSameProgram || shared >= 2 * SHARED_WORDS ? between(shared * 0.9) : KIN
}

function filed(a: StopTrait, b: StopTrait): number {
  const isSameFile = baseName(a.path ?? '') === baseName(b.path ?? '')
  if (a.variant !== b.variant) return isSameFile ? KIN : KIN / 2
  if (!isSameFile) return KIN
  if (a.text !== b.text) return between(0.3 + 0.5 * sharedWords(a.words, b.words))
  return a.path === b.path ? SAME : between(0.9)
}

function named(a: StopTrait, b: StopTrait): number {
  if (a.text === b.text) return SAME
  return between(sharedWords(a.words, b.words) * 0.9)
}

/** A place between similar and same. */
function between(part: number): number {
  return SIMILAR + (SAME - SIMILAR) * 0.95 * Math.max(0, Math.min(1, part))
}

export function isOtherAmount(a: StopTrait, b: StopTrait): boolean {
  if (a.amount === undefined || b.amount === undefined || a.unit !== b.unit) return false
  const less = Math.min(a.amount, b.amount)
  return Math.max(a.amount, b.amount) > AMOUNT_FACTOR * less
}

/** The farther of target and start, as a part of the screen; undefined where a place is missing. */
export function placesApart(a: StopTrait, b: StopTrait): number | undefined {
  const target = apartBy(a.place, b.place)
  const start = apartBy(a.start, b.start)
  if (target === undefined) return start
  return start === undefined ? target : Math.max(target, start)
}

function apartBy(a: ImagePoint | undefined, b: ImagePoint | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))
}
