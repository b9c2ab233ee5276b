import type { KeyboardEvent, ReactElement, ReactNode } from 'react'

interface FindKeysProps {
  readonly searching: boolean
  readonly onSearch: () => void
  readonly onStep: (by: 1 | -1) => void
  readonly children: ReactNode
}

/** F3 searches in the file that has the focus, then goes from hit to hit. */
export function FindKeys({ searching, onSearch, onStep, children }: FindKeysProps): ReactElement {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'F3' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (searching) onStep(event.shiftKey ? -1 : 1)
    else onSearch()
  }
  return (
    // It only hears keys of what is inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="flex min-h-0 flex-1 flex-col" onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}
