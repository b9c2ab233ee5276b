export const RELATIONS = ['same', 'similar', 'different', 'only-a', 'only-b'] as const
/**
 * How the two stops of a row relate. `same`: the same action on the same target with the same text;
 * `similar`: the same kind of action with a place near by or a text that shares words, or the same
 * on another screen; `different`: they stand at the same point of both runs and do other things, or
 * the same kind of thing far away or with a text of its own.
 */
export type Relation = (typeof RELATIONS)[number]

/** One row: a stop of each run, or of one of them. Indices are 0-based stops. */
export interface AlignedRow {
  readonly a?: number
  readonly b?: number
  readonly relation: Relation
  /** What makes them differ, in words: `86 px apart`, `other text`, `another screen`. */
  readonly reasons: readonly string[]
}

/** Two runs side by side. Every stop of both stands in exactly one row, in order. */
export interface Alignment {
  readonly rows: readonly AlignedRow[]
  /** Index of the first row that is neither same nor similar; undefined when the runs never part. */
  readonly divergence?: number
  /** Whether screens were compared, or only what was done. */
  readonly basis: 'actions' | 'actions and screens'
}
