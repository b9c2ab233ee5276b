import { useEffect, useRef } from 'react'
import type { ChangeEvent } from 'react'
import { openFiles, setFileInputs } from '../../state/opening/openFrom.ts'

/** Every browser has it, the types of React do not. */
const wholeFolder = { webkitdirectory: '' }

/**
 * The pickers that every browser has. Always in the page: buttons click them, and whoever drives
 * the page from outside fills them.
 */
export function FileInputs() {
  const folder = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)

  useEffect(() => {
    setFileInputs({ folder: folder.current, files: files.current })
    return () => setFileInputs(undefined)
  }, [])

  const hidden = { type: 'file', hidden: true, tabIndex: -1, onChange } as const
  return (
    <>
      <input
        {...hidden}
        ref={folder}
        {...wholeFolder}
        data-testid="open-folder"
        aria-label="Open folder"
      />
      <input {...hidden} ref={files} multiple data-testid="open-files" aria-label="Open files" />
    </>
  )
}

function onChange(event: ChangeEvent<HTMLInputElement>): void {
  const chosen = [...(event.currentTarget.files ?? [])]
  const { timeStamp } = event.nativeEvent
  void openFiles(chosen, timeStamp)
  // The same folder can be chosen again.
  event.currentTarget.value = ''
}
