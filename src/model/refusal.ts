type RefusalCode =
  | 'empty' // nothing in it
  | 'part-of-a-run' // one turn of a run
  | 'too-high' // far more files than any run, and none found
  | 'not-a-run' // nothing recognised
  | 'encrypted'
  | 'truncated'
  | 'lfs-pointer'
  | 'other-tool' // recognised, but no reader for it yet
  | 'unreadable'
  | 'too-many' // more entries than we list

/** What was found, what was expected, what to try: always all three. */
export interface Refusal {
  readonly code: RefusalCode
  readonly title: string
  readonly found: string
  readonly expected: string
  readonly tries: readonly string[]
}
