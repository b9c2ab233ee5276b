import { create } from 'zustand'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { leaveCompared, settlePane, useDecoded, wantCompared } from '../stage/screenshots.ts'
import type { ScreenshotRef } from '../stage/screenshotPool.ts'
import type { StagePane, WantedPane } from '../stage/stage.ts'

/** What one side is to show. */
export interface SideWish {
  readonly drop: string
  readonly trajectory: Trajectory
  /** Undefined before the first stop of this side. */
  readonly stop: Stop | undefined
  /** The row holds this stop; else it is the one that left the screen as it stands. */
  readonly isOwn: boolean
  readonly pane: WantedPane | undefined
}

export interface PairWish {
  readonly a: SideWish
  readonly b: SideWish
}

/** What one side shows. */
export interface SideStage extends SideWish {
  readonly shown: StagePane | undefined
}

/** Both sides change together, once both of their pictures are decoded. */
interface PairStage {
  readonly shown: { readonly a: SideStage; readonly b: SideStage } | undefined
  readonly isPending: boolean
}

const EMPTY: PairStage = { shown: undefined, isPending: false }

export const usePairStage = create<PairStage>()(() => EMPTY)

let wish: PairWish | undefined

/** Asks for the screens of a row; `nearby` is read when these are there and nothing moves. */
export function showPair(next: PairWish, nearby: readonly ScreenshotRef[]): void {
  wish = next
  wantCompared([...refsOf(next.a), ...refsOf(next.b)], nearby)
  refresh()
}

export function leavePair(): void {
  wish = undefined
  leaveCompared()
  usePairStage.setState(EMPTY)
}

useDecoded.subscribe(refresh)

function refresh(): void {
  if (wish === undefined) return
  const a = settled(wish.a)
  const b = settled(wish.b)
  if (a === undefined || b === undefined) usePairStage.setState({ isPending: true })
  else usePairStage.setState({ shown: { a, b }, isPending: false })
}

function settled(side: SideWish): SideStage | undefined {
  if (side.pane === undefined) return { ...side, shown: undefined }
  const shown = settlePane(side.pane, side.drop)
  return shown === undefined ? undefined : { ...side, shown }
}

function refsOf({ drop, pane }: SideWish): readonly ScreenshotRef[] {
  return pane?.found === undefined ? [] : [{ drop, path: pane.found.ref.artifact }]
}
