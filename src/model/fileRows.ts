import type { Cast } from '../lib/cast/parseCast.ts'

/** Text files by line: what the read worker answers for logs, JSON lines and recorded terminals. */

/** Where a part of a file begins: always the start of a line, unless a line is longer than a part. */
export interface LinePlace {
  readonly byte: number
  /** 1-based. */
  readonly line: number
}

/** A part of a file whose rows can be asked for. Nearly every file is one part. */
export interface LineDocument {
  readonly doc: number
  readonly rows: number
  /** Of the whole file, as UTF-8. */
  readonly bytes: number
  readonly start: LinePlace
  /** Where the next part begins, when the file goes on. */
  readonly next?: LinePlace
  /** The row of the line that was asked for. */
  readonly row?: number
}

export interface TextRow {
  /** 1-based. */
  readonly line: number
  /** Without its line end; escape sequences and control characters are still in it. */
  readonly text: string
  /** Secrets in it were replaced. */
  readonly masked: boolean
  /** It goes on with the line of the row before. */
  readonly goesOn: boolean
}

/** A line of JSON lines. */
export interface RecordRow {
  /** 1-based. */
  readonly line: number
  /** Bytes in the file, by which its tree is opened. */
  readonly start: number
  readonly end: number
  /** `large`: too long to be parsed for a list; its tree can be opened all the same. */
  readonly kind: 'value' | 'broken' | 'blank' | 'large'
  /** A preview, or the beginning of a broken line. */
  readonly text: string
  /** Of a broken line: what the parser said. */
  readonly reason?: string
}

/** A recorded terminal as text. */
export interface CastText extends Cast {
  /** Secrets in it were replaced. */
  readonly masked: boolean
}
