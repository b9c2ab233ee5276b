/** Where the pieces of a message stand: whose drop, which file, and the tab that shows it. */
export interface PartPlace {
  readonly drop: string
  /** Absent where the message was put together from several files. */
  readonly file: string | undefined
  readonly tab: 'request' | 'response'
  readonly open: boolean
  readonly onToggle: () => void
}
