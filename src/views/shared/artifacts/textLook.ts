import { create } from 'zustand'

/** How texts are laid out, for all files of the session. */
export const useTextLook = create<{ readonly wraps: boolean }>()(() => ({ wraps: true }))

export function setWraps(wraps: boolean): void {
  useTextLook.setState({ wraps })
}
