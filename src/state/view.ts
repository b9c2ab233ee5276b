import { create } from 'zustand'

export const INSPECTOR_TABS = ['action', 'messages', 'request', 'response', 'usage', 'raw'] as const
export type InspectorTab = (typeof INSPECTOR_TABS)[number]

export const SCREENS = [
  'open',
  'library',
  'trace',
  'gallery',
  'usage',
  'changes',
  'compare',
] as const
export type Screen = (typeof SCREENS)[number]

export type ListChoice = 'turns' | 'findings'

export const FRAME_CHOICES = ['saw', 'after', 'annotated', 'diff', 'side'] as const
export type FrameChoice = (typeof FRAME_CHOICES)[number]

/** What is looked at: mirrored in the URL hash. */
export interface View {
  readonly screen: Screen
  /** Key of the open run. */
  readonly run: string | undefined
  /** 0-based index of the stop. */
  readonly stop: number
  readonly frame: FrameChoice
  readonly tab: InspectorTab
  /** On the phone the turns stand before the tabs of the inspector, as one of them. */
  readonly turnsFirst: boolean
  /** Beside the stage stand the turns, or what was found in them. */
  readonly list: ListChoice
  /** Gallery and turn-list filter: an action kind group, or all. */
  readonly filter: string
  readonly overlays: boolean
  /** The person has chosen something: from now on nothing moves the selection but the person. */
  readonly touched: boolean
  /** Stop under the pointer on the timeline: shown without being selected. */
  readonly preview: number | undefined
  readonly playing: boolean
}

export const useView = create<View>()(() => ({
  screen: 'open',
  run: undefined,
  stop: 0,
  frame: 'saw',
  tab: 'action',
  turnsFirst: false,
  list: 'turns',
  filter: 'all',
  overlays: true,
  touched: false,
  preview: undefined,
  playing: false,
}))

/** Selects a stop on behalf of the person; `stops` bounds it. */
export function seek(stop: number, stops: number): void {
  const bounded = Math.max(0, Math.min(stop, stops - 1))
  useView.setState({ stop: bounded, touched: true, preview: undefined })
}

export function showScreen(screen: Screen): void {
  useView.setState({ screen, touched: true, preview: undefined })
}

export function showFrame(frame: FrameChoice): void {
  useView.setState({ frame, touched: true })
}

let frameBeforeDiff: FrameChoice = 'saw'

/** Shows what the action changed; again, the frame that stood there before. */
export function toggleDiff(): void {
  const { frame } = useView.getState()
  if (frame !== 'diff') frameBeforeDiff = frame
  showFrame(frame === 'diff' ? frameBeforeDiff : 'diff')
}

export function showTab(tab: InspectorTab): void {
  useView.setState({ tab, turnsFirst: false, touched: true })
}

/** On the phone it comes before the tabs of the inspector. */
export function showList(list: ListChoice): void {
  useView.setState({ list, turnsFirst: true })
}

export function setFilter(filter: string): void {
  useView.setState({ filter, touched: true })
}

export function toggleOverlays(): void {
  useView.setState(({ overlays }) => ({ overlays: !overlays }))
}

/** Hovering previews a stop; `undefined` ends it. */
export function previewStop(stop: number | undefined): void {
  useView.setState({ preview: stop })
}

export function setPlaying(playing: boolean): void {
  useView.setState({ playing, ...(playing ? { touched: true } : {}) })
}
