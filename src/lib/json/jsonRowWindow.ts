import type { JsonRow } from './jsonTree.ts'

/**
 * A flattened JSON document whose rows come when they are needed. Whoever holds the document (a
 * worker, a test) keeps which containers are open; a view only knows rows.
 */
export interface JsonRowWindow {
  readonly count: number
  /** `undefined` while the row is on its way. */
  readonly rowAt: (index: number) => JsonRow | undefined
  /** The rows from `from` up to and without `to` are on screen. */
  readonly onShown: (from: number, to: number) => void
  /** `deep` opens or closes everything inside as well. */
  readonly onToggle: (node: number, open: boolean, deep: boolean) => void
}
