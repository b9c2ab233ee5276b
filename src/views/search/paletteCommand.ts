/** Something that the panel can do, by name: all that keys do, and what has no key. */
export interface PaletteCommand {
  readonly id: string
  readonly title: string
  /** Keys that do the same, pressed together. */
  readonly keys: readonly string[]
  readonly run: () => void
}
