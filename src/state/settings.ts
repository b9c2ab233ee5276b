import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { CORNERS } from '../lib/geometry/corners.ts'
import type { Corner } from '../lib/geometry/corners.ts'
import { COLUMN_IDS } from './library/columns.ts'
import type { ColumnId } from './library/columns.ts'

const DIFF_MODES = ['heat', 'blink', 'swipe', 'onion'] as const
export type DiffMode = (typeof DIFF_MODES)[number]

/** Screen pixels for each pixel of the image. */
export const LOUPE_ZOOMS = [4, 8, 16] as const
type LoupeZoom = (typeof LOUPE_ZOOMS)[number]

/** Every stop of a run by its screen, or its clicks alone by what lies under them. */
const GALLERY_MODES = ['screens', 'clicks'] as const
type GalleryMode = (typeof GALLERY_MODES)[number]

const MARK_KINDS = ['aim', 'path'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

export type Theme = 'dark' | 'light' | 'system'

type CoordinateCheckChoice = 'auto' | 'open' | 'folded'

/** What the person chose for this browser; survives reloads. */
export interface Settings {
  readonly theme: Theme
  /** Single-letter shortcuts can be turned off (WCAG 2.1.4). */
  readonly shortcuts: boolean
  readonly keepRecents: boolean
  readonly galleryColumns: number
  readonly galleryCaptions: boolean
  readonly galleryMode: GalleryMode
  readonly loupe: boolean
  readonly loupeZoom: LoupeZoom
  readonly loupeCorner: Corner
  /** Layout of the resizable panes, in percent, by pane id. */
  readonly panes: Readonly<Record<string, number>>
  /** How the two screens of a stop are compared on the stage. */
  readonly diffMode: DiffMode
  /** Marks that are not drawn on the stage. */
  readonly hiddenMarks: readonly MarkKind[]
  /** Readings of a point that are drawn beside it, by id. */
  readonly ghosts: readonly string[]
  /** Under the stage; `auto`: open where the run itself names another space than its screens. */
  readonly coordinateCheck: CoordinateCheckChoice
  readonly playSpeed: number
  /** Dwell per stop, or the recorded time between stops with idle time capped. */
  readonly playTiming: 'step' | 'recorded'
  /** Messages that a call repeats from the one before it are folded. */
  readonly onlyNewMessages: boolean
  /** Columns of the list of runs; empty while the person has not chosen any. */
  readonly libraryColumns: readonly ColumnId[]
}

const defaults: Settings = {
  theme: 'system',
  shortcuts: true,
  keepRecents: true,
  galleryColumns: 5,
  galleryCaptions: true,
  galleryMode: 'screens',
  loupe: false,
  loupeZoom: 8,
  loupeCorner: 'bottom-right',
  panes: {},
  diffMode: 'heat',
  hiddenMarks: [],
  ghosts: ['declared'],
  coordinateCheck: 'auto',
  playSpeed: 1,
  playTiming: 'step',
  onlyNewMessages: true,
  libraryColumns: [],
}

const schema = v.object({
  theme: v.fallback(v.picklist(['dark', 'light', 'system']), defaults.theme),
  shortcuts: v.fallback(v.boolean(), defaults.shortcuts),
  keepRecents: v.fallback(v.boolean(), defaults.keepRecents),
  galleryColumns: v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    defaults.galleryColumns,
  ),
  galleryCaptions: v.fallback(v.boolean(), defaults.galleryCaptions),
  galleryMode: v.fallback(v.picklist(GALLERY_MODES), defaults.galleryMode),
  loupe: v.fallback(v.boolean(), defaults.loupe),
  loupeZoom: v.fallback(v.picklist(LOUPE_ZOOMS), defaults.loupeZoom),
  loupeCorner: v.fallback(v.picklist(CORNERS), defaults.loupeCorner),
  panes: v.fallback(v.record(v.string(), v.number()), defaults.panes),
  diffMode: v.fallback(v.picklist(DIFF_MODES), defaults.diffMode),
  hiddenMarks: v.fallback(v.array(v.picklist(MARK_KINDS)), []),
  ghosts: v.fallback(v.array(v.string()), ['declared']),
  coordinateCheck: v.fallback(v.picklist(['auto', 'open', 'folded']), defaults.coordinateCheck),
  playSpeed: v.fallback(v.picklist([0.5, 1, 2, 4]), 1),
  playTiming: v.fallback(v.picklist(['step', 'recorded']), defaults.playTiming),
  onlyNewMessages: v.fallback(v.boolean(), defaults.onlyNewMessages),
  libraryColumns: v.fallback(v.array(v.picklist(COLUMN_IDS)), []),
})

export const useSettings = create<Settings>()(
  persist(() => defaults, {
    name: 'trajectory-viewer.settings',
    version: 1,
    merge: (stored, current) => {
      const parsed = v.safeParse(schema, stored)
      return parsed.success ? { ...current, ...parsed.output } : current
    },
  }),
)

export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change)
}
