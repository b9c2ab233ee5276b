/**
 * What a format tells beyond what all formats share, in its own words. Readers bound every text;
 * views show facts as they are, in their order.
 */
export type FactValue =
  | { readonly kind: 'text'; readonly text: string }
  /** Kept in its layout and set in the monospaced face. */
  | { readonly kind: 'code'; readonly text: string; readonly language?: FactLanguage }
  /** Unix milliseconds. */
  | { readonly kind: 'time'; readonly at: number }
  | { readonly kind: 'duration'; readonly ms: number }
  | { readonly kind: 'chips'; readonly values: readonly string[] }
  /** A file of the run; `lines` are 1-based and inclusive. */
  | {
      readonly kind: 'artifact'
      readonly path: string
      readonly lines?: { readonly from: number; readonly to: number }
      readonly label?: string
    }
  /** Another turn of the run, by its 0-based index. */
  | { readonly kind: 'turn'; readonly turn: number; readonly label?: string }

export type FactLanguage = 'json' | 'shell' | 'diff' | 'markdown' | 'text'

export interface Fact {
  readonly label: string
  readonly value: FactValue
}

/** Facts that belong together, under the producer's own name for them. */
export interface FactSection {
  /** Unique among the sections of its turn or trajectory. */
  readonly id: string
  readonly title: string
  readonly facts: readonly Fact[]
  readonly tone?: Tone
}

/** How a fact, a state or an event is to be taken; views give it a colour and a word. */
export type Tone = 'good' | 'bad' | 'warning' | 'neutral'
