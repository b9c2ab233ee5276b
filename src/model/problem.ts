export type ProblemCode =
  | 'metadata-missing'
  | 'metadata-truncated'
  | 'metadata-invalid'
  | 'file-truncated'
  | 'file-invalid'
  | 'file-empty'
  | 'file-unreadable'
  | 'file-too-large'
  | 'image-missing'
  | 'image-invalid'
  | 'turn-empty'
  | 'turn-in-flight'
  | 'call-retried'
  | 'result-missing'
  | 'total-differs'
  | 'value-unexpected'
  | 'event-unknown'
  | 'list-cut'

/** Something that could not be read, or is not as it should be; the rest of the run still opens. */
export interface Problem {
  readonly code: ProblemCode
  /** One plain sentence: what was found. */
  readonly message: string
  /** `notice`: a fact about the record; `warning`: something is missing; `error`: it is unreadable. */
  readonly severity: 'notice' | 'warning' | 'error'
  readonly artifact?: string
  /** Index of the turn concerned. */
  readonly turn?: number
}
