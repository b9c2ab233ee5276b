import type { Usage } from './usage.ts'

export type MessageRole = 'system' | 'user' | 'model' | 'tool'

/** What any piece of a message may tell of itself. */
interface PartPlace {
  /** Path inside the JSON of its file; of a text, of the string itself. */
  readonly pointer?: string
  /** The agent asked the provider to cache what was sent up to here: `ephemeral`, `ephemeral 1h`. */
  readonly cacheMark?: string
}

/** Where a text is cut, how long the whole is. */
interface PartText {
  readonly text: string
  readonly cut: boolean
  /** Characters of the whole text; only where it is cut. */
  readonly chars?: number
}

/** One piece of a message, as sent; every text is cut at `MAX_PART_CHARS`, the whole is in the file. */
export type MessagePart = PartPlace &
  (
    | ({ readonly kind: 'text'; readonly refusal?: true } & PartText)
    | ({
        readonly kind: 'reasoning'
        /** Characters that only the provider can read: encrypted or redacted reasoning. */
        readonly sealed?: number
      } & PartText)
    | {
        readonly kind: 'tool-call'
        readonly name: string
        readonly callId: string | undefined
        /** Arguments as sent; parsed and laid out again when they are valid JSON. */
        readonly argumentsText: string
        readonly argumentsValid: boolean
        /** Characters of all of them; only where they are cut. */
        readonly argumentsChars?: number
      }
    | ({
        readonly kind: 'tool-result'
        readonly callId: string | undefined
        /** Name of the tool, where the result itself tells it. */
        readonly name?: string
        /** The record calls it a failure. */
        readonly isError?: true
        /** The member of the result it stood in, where there are several: `error`. */
        readonly member?: string
      } & PartText)
    | {
        readonly kind: 'image'
        /** Path of the screenshot in the drop that was sent here, when we could match it. */
        readonly artifact: string | undefined
        /** `embedded`: the bytes are in the JSON (`pointer`); `omitted`: the recorder left them out. */
        readonly source: 'embedded' | 'omitted' | 'reference'
        readonly callId: string | undefined
        /** The address or id that stands for it, where it is a reference. */
        readonly reference?: string
        /** Of an embedded one: the same picture sent again has the same. */
        readonly digest?: string
      }
    | { readonly kind: 'other'; readonly label: string; readonly text: string }
  )

export interface Message {
  /** Position in the request's own list; the answer of the call has none. */
  readonly index: number | undefined
  readonly role: MessageRole
  /** The role as recorded. */
  readonly recordedRole: string
  readonly parts: readonly MessagePart[]
  /** The file that it stands in, where that is neither the request nor the response of its call. */
  readonly artifact?: string
  /** Of all of it as sent, where not all of it is here: tells whether two messages are the same. */
  readonly digest?: number
  /** Characters of all its words as sent, where not all of it is here; no bytes of pictures. */
  readonly chars?: number
}

/** What a request tells beside its messages: model, system text, one tool, a setting. */
export interface RequestParameter {
  /** As recorded; of a list of tools each is one: `tools › computer`. */
  readonly name: string
  /** JSON, or the text itself; cut at `MAX_PART_CHARS`. */
  readonly text: string
  readonly cut: boolean
  /** Of all of it as sent. */
  readonly digest: number
}

/** The conversation of one model call: what was sent, and what it answered. */
export interface Conversation {
  readonly sent: readonly Message[]
  readonly answered: readonly Message[]
  /**
   * What was sent is not all here: the request goes on from an earlier response whose messages it
   * does not repeat, or its file is cut.
   */
  readonly lacks?: 'earlier-response' | 'cut'
  /** Only what this turn added is recorded, not the whole that was sent. */
  readonly holds?: 'additions'
  /** What was sent beside the messages, in recorded order. */
  readonly parameters?: readonly RequestParameter[]
  readonly usage?: Usage
}
