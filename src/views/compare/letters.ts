export type Side = 'a' | 'b'

/** What the runs are called on screen: run A is the one that was opened first. */
export const LETTERS: Readonly<Record<Side, string>> = { a: 'A', b: 'B' }
