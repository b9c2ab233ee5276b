/** What a call held of a screen. */
export type InView =
  /** The picture itself, in the request. */
  | 'included'
  /** The recorder left its bytes out, but the request held it. */
  | 'omitted'
  /** Words stand in its place: the agent dropped the picture from the history. */
  | 'replaced'

/** Calls one after the other that held the same of a screen: positions in `calls`, `to` exclusive. */
export interface InViewSpan {
  readonly from: number
  readonly to: number
  readonly state: InView
}

/** One screen that some call had in view. */
export interface ContextScreen {
  /** Path in the drop, where it could be matched. */
  readonly artifact?: string
  /** Turn in which it was taken, or first sent. 0-based. */
  readonly turn: number
  /** What requests know it by: a run that goes on is told by them which screens are the same. */
  readonly names: readonly string[]
  /** In order, without overlap: a screen is mostly held by a few calls one after the other. */
  readonly spans: readonly InViewSpan[]
}

/** Which screens each call of a run had in view. */
export interface ContextScreens {
  /** By the turn that they were taken in. */
  readonly screens: readonly ContextScreen[]
  /** Turns with a request that could be read, in order. */
  readonly calls: readonly number[]
  /** Of each call, the pictures of which nothing tells which screen they are. */
  readonly unnamed: readonly number[]
  /** Of each call, how many texts of the person and the model it held. */
  readonly texts: readonly number[]
  /** Turns whose request is not all in the record, and why. */
  readonly partial: ReadonlyMap<number, 'earlier-response' | 'cut'>
  /** Turns whose request could not be read, or is too large for this. */
  readonly unread: readonly number[]
  /** Turns that were looked at: all before this one. */
  readonly through: number
}

/** What a call held of a screen; undefined where it held nothing of it. */
export function inViewAt({ spans }: ContextScreen, call: number): InView | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.to ?? 0) <= call) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span !== undefined && span.from <= call ? span.state : undefined
}

/** How many pictures each call held, those included that nothing tells apart. */
export function picturesPerCall({ screens, calls, unnamed }: ContextScreens): readonly number[] {
  const counts = calls.map((_turn, call) => unnamed[call] ?? 0)
  for (const { spans } of screens) {
    for (const { from, to, state } of spans) {
      if (state === 'replaced') continue
      for (let call = from; call < to; call += 1) counts[call] = (counts[call] ?? 0) + 1
    }
  }
  return counts
}
