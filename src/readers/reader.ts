import type { Conversation } from '../model/conversation.ts'
import type { TrajectorySummary } from '../model/summary.ts'
import type { FormatId, Trajectory } from '../model/trajectory.ts'
import type { Source } from '../source/source.ts'
import type { SniffAnswer, Sniffed } from './sniff.ts'

/** Which reader, at which root, and why. */
export interface Detection {
  readonly format: FormatId
  /**
   * Folder in the drop that holds the run (`''` is the top), or the one file that does; of several
   * runs in a file each adds its JSON path after `#`: `list.json#items[3]`.
   */
  readonly root: string
  /** The reader's own name for the layout, handed back to it by `read`. */
  readonly layout: string
  /** 0–1. Where two readers claim one root, the higher wins. */
  readonly confidence: number
  /** Plain reasons, shown on request: `12 folders named turn_000 … turn_011`. */
  readonly reasons: readonly string[]
  /** Number of files under the root, and their bytes where known. */
  readonly files: number
  readonly bytes: number | undefined
}

/**
 * Knows one format. Readers hold no state: everything comes from the source, and the same source
 * gives the same result. A bad record becomes a Problem; only a run of which nothing can be read
 * throws `ReadError`.
 */
export interface Reader {
  readonly format: FormatId
  /** For people: `Cua`. */
  readonly label: string
  /** All runs of this format in the source, at any depth. Names first; content only to decide. */
  detect(source: Source, signal?: AbortSignal): Promise<readonly Detection[]>
  /**
   * Runs that are one file each: every JSON or JSONL file outside the folders that `detect` claimed
   * is shown to every reader that has this. Content decides, never the name.
   */
  sniff?(file: Sniffed): SniffAnswer
  /**
   * Takes a person's word that a run of this format stands at `root`, whatever `detect` thinks.
   * Undefined when there is no such folder.
   */
  detectAt(source: Source, root: string): Detection | undefined
  /**
   * What the source holds of this format when it is only a part of a run, in words such as
   * `turn_004 alone, with 3 files`. Asked when nothing was detected.
   */
  partIn(source: Source): string | undefined
  /**
   * The run with its first turn read and the others listed: from names, metadata and the files of
   * the first stop alone, so that its cost does not grow with the run.
   */
  readFirst(source: Source, detection: Detection, signal?: AbortSignal): Promise<Trajectory>
  /** The whole run: every turn labelled, usage summed. `onProgress` counts files read. */
  read(
    source: Source,
    detection: Detection,
    onProgress?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<Trajectory>
  /**
   * A `read` for a run that is still being written: called with one newer listing after the other,
   * it remembers what it took from files whose size and time did not change. What it remembers is
   * small against the files. Readers without it have files read again as far as they are new.
   */
  follow?(): Reader['read']
  /**
   * The row of the run, where that costs less than reading it whole: without screenshots taken out
   * of files, without texts. Figures must be those of `read`.
   */
  summarise?(source: Source, detection: Detection, signal?: AbortSignal): Promise<TrajectorySummary>
  /** What was sent and answered in one turn; parses the request in full. */
  readConversation(
    source: Source,
    trajectory: Trajectory,
    turnIndex: number,
    signal?: AbortSignal,
  ): Promise<Conversation>
  /** Paths of a made-up run of so many turns, laid out as this format does: to warm up on. */
  examplePaths?(turns: number): readonly string[]
}
