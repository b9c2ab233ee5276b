/** What a call held of a screen. */
export type InView =
  /** The picture itself, in the request. */
  | 'included'
  /** The recorder left its bytes out, but the request held it. */
  | 'omitted'
  /** Words stand in its place: the agent dropped the picture from the history. */
  | 'replaced'

/** One screen that some call had in view. */
export interface ContextScreen {
  /** Path in the drop, where it could be matched. */
  readonly artifact?: string
  /** Turn in which it was taken, or first sent. 0-based. */
  readonly turn: number
  /** By turn: what its request held of it. Turns that held nothing of it are absent. */
  readonly calls: ReadonlyMap<number, InView>
}

/** Which screens each call of a run had in view. */
export interface ContextScreens {
  readonly screens: readonly ContextScreen[]
  /** By turn, where a request says only how many pictures were left out. */
  readonly uncounted: ReadonlyMap<number, number>
  /** Turns with a request that could be read. */
  readonly calls: readonly number[]
}
