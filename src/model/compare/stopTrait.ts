import { assertNever } from '../../lib/assertNever.ts'
import { hashText } from '../../lib/text/hashText.ts'
import type { Action, ActionIntent } from '../action.ts'
import { toImagePoint } from '../point.ts'
import type { ActionPoint, ImagePoint, Size, SpaceSizes } from '../point.ts'
import { framesOf } from '../stops.ts'
import type { Stop } from '../stops.ts'
import { coarseLook } from './screenLook.ts'
import type { ScreenLook } from './screenLook.ts'
import { plainArguments, plainCommand, plainKeys, plainUrl, withoutFolders } from './targets.ts'
import { wordsOf } from './words.ts'

/** What a stop does, whatever format and tool it was recorded with. */
export type Deed =
  | 'click'
  | 'move'
  | 'press'
  | 'drag'
  | 'scroll'
  | 'type'
  | 'keys'
  | 'wait'
  | 'screenshot'
  | 'go'
  | 'shell'
  | 'file'
  | 'think'
  | 'tool'
  | 'terminate'
  | 'other'
  /** A turn without actions. */
  | 'turn'

/** A stop as far as it is compared; derived once, as every stop meets all of the other run. */
export interface StopTrait {
  readonly deed: Deed
  /** The button and count, direction, operation, tool: what kind of this deed. */
  readonly variant: string
  /** Typed text, keys, address, path, command, arguments: what it is done with. */
  readonly text: string | undefined
  /** Of a file. */
  readonly path: string | undefined
  readonly words: Float64Array
  /** How much: milliseconds of a wait, scrolled distance with its unit. */
  readonly amount: number | undefined
  readonly unit: string | undefined
  /** Where, as parts of the screen (0–1); the end of a drag. */
  readonly place: ImagePoint | undefined
  readonly start: ImagePoint | undefined
  /** What the target is called, where the record says so. */
  readonly label: string | undefined
  /** The screen that it was decided on. */
  readonly look: ScreenLook | undefined
  /** The same in a coarser grid. */
  readonly gist: ScreenLook | undefined
  /** Of that screen, or what stands for it. */
  readonly size: Size
  /** Equal for stops that do the same, apart from where; and with it, roughly where. */
  readonly key: number
}

export interface TraitSizes {
  readonly sizes: SpaceSizes
  /** Of screens of which nothing is known. */
  readonly usual: Size
  readonly lookOf: (path: string) => ScreenLook | undefined
}

/** The screen on which a stop was decided; of the first stop of a run the one after it. */
export function decidedOn(stop: Stop): string | undefined {
  const { saw, before, after } = framesOf(stop)
  return (saw ?? before ?? after)?.artifact
}

export function traitOf(stop: Stop, { sizes, usual, lookOf }: TraitSizes): StopTrait {
  const { action } = stop
  const screen = decidedOn(stop)
  const look = screen === undefined ? undefined : lookOf(screen)
  const size = look?.size ?? usual
  const done = action === undefined ? turnDone(stop) : actionDone(action)
  const place = (point: ActionPoint | undefined): ImagePoint | undefined => {
    if (point === undefined) return undefined
    const { x, y } = toImagePoint(point, size, sizes)
    const part = { x: x / size.width, y: y / size.height }
    return Number.isFinite(part.x) && Number.isFinite(part.y) ? part : undefined
  }
  const points = action?.points ?? []
  const isDrag = done.deed === 'drag'
  const start = isDrag ? points.find(({ role }) => role === 'start') : undefined
  const target = isDrag
    ? points.findLast(({ role }) => role === 'end')
    : (points.find(({ role }) => role === 'target') ?? points[0])
  return {
    amount: undefined,
    unit: undefined,
    path: undefined,
    ...done,
    words: wordsOf(done.deed === 'shell' ? withoutFolders(done.text ?? '') : (done.text ?? '')),
    place: place(target),
    start: place(start),
    label: action === undefined ? undefined : labelOf(action),
    look,
    gist: look === undefined ? undefined : coarseLook(look),
    size,
    key: keyOf(done, place(target)),
  }
}

type Done = Pick<StopTrait, 'deed' | 'variant' | 'text'> &
  Partial<Pick<StopTrait, 'amount' | 'unit' | 'path'>>

function turnDone({ turn }: Stop): Done {
  const what = turn.title ?? turn.stage ?? ''
  const text = turn.message ?? turn.reasoning
  return { deed: 'turn', variant: `${turn.role ?? ''} ${what} ${turn.status}`, text }
}

function actionDone({ intent, fields }: Action): Done {
  if (intent.kind === 'other')
    return { deed: 'other', variant: intent.name, text: plainArguments(JSON.stringify(fields)) }
  return intentDone(intent)
}

function intentDone(intent: Exclude<ActionIntent, { kind: 'other' }>): Done {
  const none = { variant: '', text: undefined }
  switch (intent.kind) {
    case 'click': {
      const button = intent.button === '' ? 'left' : intent.button
      return { ...none, deed: 'click', variant: `${button} ${intent.count}` }
    }
    case 'move':
      return { ...none, deed: 'move' }
    case 'press':
      return { ...none, deed: 'press', variant: `${intent.button} ${intent.phase}` }
    case 'drag':
      return { ...none, deed: 'drag' }
    case 'scroll': {
      const { direction, amount, unit } = intent
      return { ...none, deed: 'scroll', variant: direction ?? '', amount, unit }
    }
    case 'type':
      return { ...none, deed: 'type', text: intent.text.trim() }
    case 'keypress':
      return { ...none, deed: 'keys', text: plainKeys(intent.keys) }
    case 'wait':
      return { ...none, deed: 'wait', amount: intent.milliseconds, unit: 'ms' }
    case 'screenshot':
      return { ...none, deed: 'screenshot' }
    case 'navigate':
      return { ...none, deed: 'go', text: plainUrl(intent.target) }
    case 'fetch':
      return { ...none, deed: 'go', text: plainUrl(intent.url) }
    case 'shell':
      return { ...none, deed: 'shell', text: plainCommand(intent.command) }
    case 'file': {
      const content = [intent.before, intent.after].filter((text) => text !== undefined)
      const { operation, path } = intent
      return { deed: 'file', variant: operation, path, text: content.join('\n') }
    }
    case 'think':
      return { ...none, deed: 'think', text: intent.text.trim() }
    case 'tool':
      return { deed: 'tool', variant: intent.name, text: plainArguments(intent.argumentsText) }
    case 'terminate':
      return { ...none, deed: 'terminate', text: intent.status ?? '' }
    default:
      return assertNever(intent)
  }
}

/** Parts of a grounding's label beside its number: who found it, the target, where it looked. */
const LABEL_PARTS = 3

function labelOf({ marks }: Action): string | undefined {
  const label = marks?.find(({ role }) => role === 'grounding')?.label
  const parts = (label ?? '')
    .split('·')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '' && !Number.isFinite(Number(part)))
  return parts.length === LABEL_PARTS ? parts[1] : undefined
}

/** Cells of the key are this part of a screen: coarse enough that jitter mostly stays within one. */
const KEY_CELLS = 20

function keyOf({ deed, variant, text, path }: Done, place: ImagePoint | undefined): number {
  const where =
    place === undefined
      ? ''
      : `${Math.floor(place.x * KEY_CELLS)},${Math.floor(place.y * KEY_CELLS)}`
  return hashText(`${deed}\n${variant}\n${where}\n${path ?? ''}\n${text ?? ''}`)
}
