/** One part of a stacked bar, from the bottom up. `fill` is a CSS colour. */
export interface BarPart {
  readonly value: number | undefined
  readonly fill: string
}

/** One column: a single item, or several neighbours where there is no room for each. */
export interface Bar {
  /** Under the axis: `12`. */
  readonly label: string
  readonly parts: readonly BarPart[]
  /** On the second scale. */
  readonly line: number | undefined
  /** On the same scale, drawn dashed: of another kind than `line`, and never joined with it. */
  readonly dashed?: number | undefined
  /** Items `[from, to)` of the caller's list that it stands for. */
  readonly from: number
  readonly to: number
}

/** Neighbouring items, both included. */
export interface ItemRange {
  readonly from: number
  readonly to: number
}

export interface Axis {
  readonly ticks: readonly number[]
  readonly format: (value: number) => string
}

export const CHART_MARGIN = { top: 8, bottom: 22, left: 44, right: 56 } as const
