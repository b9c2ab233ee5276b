import type { Alignment } from '../model/compare/alignment.ts'
import type { CheckInfo, Finding, FindingKind } from '../model/finding.ts'
import type { SpaceSizes } from '../model/point.ts'
import type { ScreenChange } from '../model/screenChange.ts'
import type { SpaceFits } from '../model/spaces/spaceFit.ts'
import type { Trajectory } from '../model/trajectory.ts'

type Method<Input, Result, Event = never> = { input: Input; result: Result; event: Event }

/** What the read worker does for the analysis worker, over a port of their own. */
export type LendApi = {
  /** What listing tells of screens without reading them. */
  known: Method<
    { drop: string; paths: readonly string[] },
    readonly { readonly path: string; readonly bytes?: number; readonly crc32?: number }[]
  >
  blob: Method<{ drop: string; path: string }, Blob>
}

/** What the two screens of a stop told. */
export interface MeasuredStop {
  readonly stop: number
  /** Unless `error` says why there is none. */
  readonly change?: ScreenChange
  readonly error?: string
}

export type AnalysisEvent =
  | { readonly type: 'findings'; readonly findings: readonly Finding[] }
  | {
      readonly type: 'measured'
      readonly stops: readonly MeasuredStop[]
      /** Stops with two screens that have been compared, of all such stops. */
      readonly done: number
      readonly total: number
    }

/** How a run was analysed. */
export interface AnalysisReport {
  /** Stops with two screens. */
  readonly stops: number
  /** Screens that were decoded; 0 when all of it was known. */
  readonly decodes: number
  readonly ms: number
  /** Checks that failed on this run; what they would have found is not among its findings. */
  readonly failedChecks: readonly FindingKind[]
  /** In which space its clicks make most sense; absent without clicks on screens that are known. */
  readonly spaces?: SpaceFits
}

/** Red where two screens differ, clear elsewhere; of the size of the later one. */
export interface HeatPicture {
  readonly bitmap: ImageBitmap
  readonly change: ScreenChange
}

/** One of two runs to be aligned. The trajectory may come without what is not compared. */
export interface AlignedSide {
  readonly drop: string
  readonly trajectory: Trajectory
  readonly sizes: SpaceSizes
}

/** Everything that the app asks of the analysis worker. All of it can be cancelled by signal. */
export type AnalysisApi = {
  /** Hands over the port on which the read worker lends bytes. Called once, before all else. */
  connect: Method<{ port: MessagePort }, void>
  checks: Method<Record<string, never>, readonly CheckInfo[]>
  /**
   * Measures the screens of a run, those near stop `at` first, and tells what the checks find: at
   * once from the record, then as screens become known. One run at a time: a second call waits for
   * the first to end or be cancelled. The trajectory may come without what checks do not look at.
   */
  analyse: Method<
    { drop: string; trajectory: Trajectory; sizes: SpaceSizes; at: number },
    AnalysisReport,
    AnalysisEvent
  >
  /** These files changed: what was known of them by path is known no more. */
  forget: Method<{ drop: string; paths: readonly string[] }, void>
  /** Where the person is: what is near is measured next. */
  attend: Method<{ stop: number }, void>
  /** While the person scrubs, nothing is decoded here. */
  pause: Method<{ paused: boolean }, void>
  /** `afterDrop` where the later screen lies in another drop. */
  /**
   * Which stops of two runs belong together; events are earlier alignments: the first by actions
   * alone, later ones as more of the screens is known. Unless `measure` is false, screens of which
   * nothing is known are decoded.
   */
  align: Method<
    { readonly a: AlignedSide; readonly b: AlignedSide; readonly measure?: boolean },
    Alignment,
    Alignment
  >
  heat: Method<{ drop: string; before: string; after: string; afterDrop?: string }, HeatPicture>
}
