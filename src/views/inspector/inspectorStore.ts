import { create } from 'zustand'
import type { InspectorTab } from '../../state/view.ts'
import { showTab } from '../../state/view.ts'

/** A place inside a file of the run: where the Action tab sends the person to look. */
export interface JsonTarget {
  readonly artifact: string
  /** Path inside the JSON, such as `response.output[1].action`. */
  readonly pointer: string
  readonly tab: InspectorTab
}

interface InspectorState {
  /** Taken once by the tab that it names, then cleared. */
  readonly target: JsonTarget | undefined
  /** Lay JSON out as a tree, or show the file's own text. */
  readonly layout: 'tree' | 'text'
}

/** What the tabs of the inspector tell each other; not worth a place in the URL. */
export const useInspector = create<InspectorState>()(() => ({ target: undefined, layout: 'tree' }))

export function openJsonTarget(target: JsonTarget): void {
  useInspector.setState({ target, layout: 'tree' })
  showTab(target.tab)
}

export function clearJsonTarget(): void {
  useInspector.setState({ target: undefined })
}

export function setJsonLayout(layout: 'tree' | 'text'): void {
  useInspector.setState({ layout })
}
