import { create } from 'zustand'
import type { InspectorTab } from '../../state/view.ts'
import { showScreen, showTab, useView } from '../../state/view.ts'

/** A place inside a file of the run: where a link sends the person to look. */
export interface FileTarget {
  readonly artifact: string
  /** Path inside the JSON, such as `response.output[1].action`. */
  readonly pointer?: string
  /** Of a text, 1-based and inclusive. */
  readonly lines?: LineRange
  readonly tab: InspectorTab
}

export interface LineRange {
  readonly from: number
  readonly to: number
}

interface FileTargetState {
  /** Taken once by the tab that it names, then cleared. */
  readonly target: FileTarget | undefined
  /** Lay JSON out as a tree, or show the file's own text. */
  readonly layout: 'tree' | 'text'
}

/** What links and the tabs of the inspector tell each other; not worth a place in the URL. */
export const useFileTarget = create<FileTargetState>()(() => ({
  target: undefined,
  layout: 'tree',
}))

/** Opens a file of the run at a place, in the inspector, from wherever the person is. */
export function openFile(target: FileTarget): void {
  useFileTarget.setState({ target, layout: target.lines === undefined ? 'tree' : 'text' })
  if (useView.getState().screen !== 'trace') showScreen('trace')
  showTab(target.tab)
}

/** With `artifact`, unless the person is already sent elsewhere. */
export function clearFileTarget(artifact?: string): void {
  const { target } = useFileTarget.getState()
  if (artifact === undefined || target?.artifact === artifact) {
    useFileTarget.setState({ target: undefined })
  }
}

export function setJsonLayout(layout: 'tree' | 'text'): void {
  useFileTarget.setState({ layout })
}
