/** Something that keys do. The help sheet and the key handler read the same list. */
export interface Command {
  readonly id: string
  readonly title: string
  readonly group: 'Move' | 'Look' | 'Compare' | 'Other'
  /** As tinykeys writes them: `Shift+ArrowLeft`, `$mod+g`. */
  readonly bindings: readonly string[]
  /** As they are printed on keyboards, pressed together. */
  readonly shown: readonly string[]
  /** A plain printable key: can be turned off, as speech input and slips trigger them. */
  readonly letter: boolean
  /** Does its work again while the key is held. */
  readonly repeats: boolean
  readonly when: () => boolean
  /** Told of in the help only where the open run has anything for it; always, when absent. */
  readonly offered?: () => boolean
  readonly run: () => void
}
