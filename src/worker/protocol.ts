import type { JsonPath, JsonRow } from '../lib/json/jsonTree.ts'
import type { CallChanges } from '../model/calls/callChanges.ts'
import type { RunChanges } from '../model/changes/change.ts'
import type { ContextScreens } from '../model/context/contextScreens.ts'
import type { Conversation } from '../model/conversation.ts'
import type { SawJudgement } from '../model/sawInRequest.ts'
import type { ToolUse } from '../model/figures/toolUsage.ts'
import type { Refusal } from '../model/refusal.ts'
import type { ActionPoint, Box, Size, SpaceSizes } from '../model/point.ts'
import type { MarkedTurns, SearchEnd, SearchHit, SearchWish } from '../model/search/searchHit.ts'
import type { TrajectorySummary } from '../model/summary.ts'
import type { FormatId, Trajectory } from '../model/trajectory.ts'
import type { SentItem } from '../source/dropItem.ts'
import type { CastText, LineDocument, LinePlace, RecordRow, TextRow } from '../model/fileRows.ts'

/** A run that was found in a drop. `run` is unique in the session. */
export interface FoundRun {
  readonly run: string
  readonly drop: string
  readonly format: FormatId
  readonly root: string
  readonly layout: string
  readonly reasons: readonly string[]
  readonly files: number
  /** Unknown where sizes are, before files are read. */
  readonly bytes: number | undefined
}

export interface ReadProgress {
  readonly stage: 'listing' | 'detecting' | 'reading'
  readonly files: number
  /** Files in all, once known. */
  readonly totalFiles?: number
  readonly bytes: number
  readonly totalBytes?: number
  /** What is being read right now. */
  readonly current?: string
}

export interface DropListing {
  readonly drop: string
  readonly name: string
  readonly files: number
  /** Unknown where sizes are, before files are read. */
  readonly bytes: number | undefined
  readonly runs: readonly FoundRun[]
  /** Set when no run was found, or when a part of the drop could not be listed. */
  readonly refusals: readonly Refusal[]
}

export type OpenEvent =
  | { readonly type: 'progress'; readonly progress: ReadProgress }
  | { readonly type: 'listed'; readonly listing: DropListing }
  /** Sent unasked when the drop holds exactly one run: its first screen, as early as possible. */
  | {
      readonly type: 'first'
      readonly run: string
      readonly trajectory: Trajectory
      /** What its first stop shows is on its way, so that it need not be asked for. */
      readonly picture?: string
    }
  | ({ readonly type: 'picture' } & ReadPicture)

/** A screen. What a worker cannot decode, an element of the page may still show in part. */
export type ReadPicture =
  | { readonly kind: 'decoded'; readonly bitmap: ImageBitmap }
  | { readonly kind: 'undecodable'; readonly blob: Blob }

/** A scaled screenshot. */
export interface SmallPicture {
  readonly bitmap: ImageBitmap
  /** The size of the screenshot itself, which its points count in. */
  readonly natural: Size
}

/**
 * The same as a small image file, for elements: every canvas is a layer of its own, and with fifty
 * of them most of each frame is spent on layers.
 */
export interface SmallPictureFile {
  readonly blob: Blob
  readonly size: Size
  readonly natural: Size
}

/** A piece of a screen, not scaled. */
export interface ScreenCut {
  /** Where it was cut; may reach beyond the screen, and is transparent there. */
  readonly box: Box
  readonly blob: Blob
}

export interface CutScreen {
  readonly natural: Size
  /** As many as points were given, at most `MAX_CUTS`. */
  readonly cuts: readonly ScreenCut[]
}

/** What one run did to the world, without its trajectory. */
export interface RunActivity {
  readonly run: string
  /** Unless `error` says why there are none. */
  readonly changes?: RunChanges
  readonly tools?: readonly ToolUse[]
  readonly error?: string
}

export interface FileListEntry {
  readonly path: string
  readonly bytes: number | undefined
}

export interface TextPage {
  readonly text: string
  /** Characters of the whole text, and where this page begins in it. */
  readonly totalChars: number
  readonly start: number
  /** Secrets in this page were replaced. */
  readonly masked: boolean
  /** The 1-based number of its first line, where a line was asked for. */
  readonly firstLine?: number
}

export interface JsonDocument {
  readonly doc: number
  readonly rows: number
  /** The file is not JSON: what the parser said. The tree is then empty, raw text remains. */
  readonly invalid?: string
  /** The file is cut, and the tree holds what stands before the cut: what the parser said. */
  readonly cut?: string
}

/** What was found when a run that may still be being written was looked at again. */
export interface Refreshed {
  /** The run as it is now; undefined when it is as it was. */
  readonly trajectory?: Trajectory
  /** Files that are new, changed or gone since the last look. */
  readonly paths: readonly string[]
  /** Those of them that are gone. */
  readonly gone: readonly string[]
  /** When its newest file was written, in unix milliseconds, where that is known. */
  readonly modified?: number
  /** A file is being written at this moment, or something is not told before it rests. */
  readonly unsettled: boolean
  /** What this look read of files. */
  readonly filesRead: number
  readonly bytesRead: number
}

export interface WantedSearch {
  /** Looked through one after the other. */
  readonly runs: readonly string[]
  readonly wish: SearchWish
  /** For `has:finding`. */
  readonly marked: readonly MarkedTurns[]
  readonly reveal: boolean
  /** Its run is looked through first. Inside a run hits come in its order, from the beginning. */
  readonly near?: { readonly run: string; readonly turn: number }
}

/** What a search found since it told last, and how far it has come. */
export interface SearchNews {
  readonly hits: readonly SearchHit[]
  /** Characters so far. */
  readonly searched: number
  /** Characters in all, once they are known. */
  readonly total?: number
}

interface LinesWish {
  readonly reveal: boolean
  readonly rowsAre: 'lines' | 'records'
  /** Another part than the first. */
  readonly from?: LinePlace
  /** The part that holds this 1-based line. */
  readonly line?: number
}

export interface ByteRange {
  readonly start: number
  readonly end: number
}

interface InDrop {
  readonly drop: string
  readonly path: string
}

type Method<Input, Result, Event = never> = { input: Input; result: Result; event: Event }

/** Everything that the app asks of the read worker. All reads can be cancelled by signal. */
export type ReadApi = {
  /** Lists the drop, finds its runs. Adds to the session; never replaces an earlier drop. */
  open: Method<{ drop: string; name: string; items: readonly SentItem[] }, DropListing, OpenEvent>
  /** Reads `root` of a drop with the named reader although detection thought otherwise. */
  openAs: Method<{ drop: string; root: string; format: FormatId }, FoundRun>
  close: Method<{ drop: string }, void>
  readFirst: Method<{ run: string; reveal?: boolean }, Trajectory>
  read: Method<{ run: string; reveal?: boolean }, Trajectory, ReadProgress>
  /**
   * Looks at the files of a run again and reads what is new of it. `paths` are known to have
   * changed. Rejects as `unsupported` where the drop came as copies or in a zip.
   */
  refresh: Method<{ run: string; reveal?: boolean; paths?: readonly string[] }, Refreshed>
  /** A run to its end, for analysis: waits for whatever a person waits for, and is not kept. */
  peek: Method<{ run: string; reveal?: boolean }, Trajectory>
  /** Reads runs one after the other and keeps only their summaries. */
  summarise: Method<
    { runs: readonly string[] },
    void,
    { readonly run: string; readonly summary?: TrajectorySummary; readonly error?: string }
  >
  /** Reads runs one after the other and keeps what their agents changed and which tools they used. */
  changes: Method<{ runs: readonly string[]; reveal?: boolean }, void, RunActivity>
  /**
   * Looks through everything that runs say. A wish that cannot be understood (`parseSearch` tells
   * why) finds nothing.
   */
  search: Method<WantedSearch, SearchEnd, SearchNews>
  files: Method<{ drop: string; under: string }, readonly FileListEntry[]>
  blob: Method<InDrop, Blob>
  /** From now on lends the analysis worker bytes on this port (`LendApi`). */
  lend: Method<{ port: MessagePort }, void>
  /** Reads and decodes a screen; tells its size as soon as its header is read. */
  picture: Method<InDrop, ReadPicture, Size>
  /** A screen scaled to at most `width` × `height` pixels, keeping its shape. */
  thumbnail: Method<InDrop & Size, SmallPicture>
  thumbnailFile: Method<InDrop & Size, SmallPictureFile>
  /** Pieces of `cut` pixels around points of one screen, which is decoded once for all of them. */
  crops: Method<
    InDrop & { points: readonly ActionPoint[]; sizes: SpaceSizes; cut: Size },
    CutScreen
  >
  /** A page from `start` on, or the one around a 1-based `line`. */
  text: Method<InDrop & { start: number; length: number; reveal: boolean; line?: number }, TextPage>
  /** Secrets are masked unless `reveal` is set. */
  conversation: Method<{ run: string; turn: number; reveal?: boolean }, Conversation>
  /** What a call sent otherwise than the one before it in its run; reads the requests of both. */
  callChanges: Method<{ run: string; turn: number; reveal?: boolean }, CallChanges>
  /**
   * Which screens the calls of a run had in view, told as far as it is meanwhile: requests are read
   * one after the other and wait for whatever a person waits for. Goes on from `known`.
   */
  contextScreens: Method<{ run: string; known?: ContextScreens }, ContextScreens, ContextScreens>
  /** Whether the request of a turn holds the screen at path `saw`; parses the request in full. */
  saw: Method<{ run: string; turn: number; saw: string }, SawJudgement>
  /** A text file by line, or JSON lines by record; only where rows begin is held. */
  linesOpen: Method<InDrop & LinesWish, LineDocument>
  linesRows: Method<{ doc: number; from: number; to: number }, readonly TextRow[]>
  linesRecords: Method<{ doc: number; from: number; to: number }, readonly RecordRow[]>
  /** Rows of the part that hold `query`, at most 10,000. */
  linesSearch: Method<
    { doc: number; query: string },
    { readonly rows: readonly number[]; readonly more: boolean }
  >
  /** A recorded terminal as lines with times. */
  cast: Method<InDrop & { reveal: boolean }, CastText>
  /**
   * Parses a document and keeps it in the worker; `at` opens a part of it, `bytes` a document that
   * is a part of the file, such as one of its lines.
   */
  jsonOpen: Method<InDrop & { at?: JsonPath; bytes?: ByteRange; reveal: boolean }, JsonDocument>
  jsonRows: Method<{ doc: number; from: number; to: number }, readonly JsonRow[]>
  jsonToggle: Method<{ doc: number; node: number; open: boolean; deep?: boolean }, { rows: number }>
  /** Nodes whose key or value holds `query`, in document order, at most 10,000. */
  jsonSearch: Method<
    { doc: number; query: string },
    { readonly nodes: readonly number[]; readonly more: boolean }
  >
  /** Opens every container around a node and tells its row. */
  jsonReveal: Method<{ doc: number; node: number }, { rows: number; row: number }>
  /** Where a value stands in its document. */
  jsonPath: Method<{ doc: number; node: number }, JsonPath>
  /** The value as JSON text (strings plain), and its path, both for copying. */
  jsonValue: Method<{ doc: number; node: number }, { readonly text: string; readonly path: string }>
  /** The bytes of a long base64 string. */
  jsonMedia: Method<{ doc: number; node: number }, Blob>
  /** The bytes of the base64 string at a path of a file, such as an image inside a message. */
  embeddedMedia: Method<InDrop & { pointer: string }, Blob>
}
