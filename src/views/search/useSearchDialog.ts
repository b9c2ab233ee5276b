import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/** Shows the dialog as long as it is rendered, with the words in its field selected. */
export function useSearchDialog(
  dialog: RefObject<HTMLDialogElement | null>,
  input: RefObject<HTMLInputElement | null>,
): void {
  // Closed while still in the page: a removed dialog does not give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    const field = input.current
    element?.showModal()
    field?.focus()
    field?.select()
    return () => element?.close()
  }, [dialog, input])
}
