import { create } from 'zustand'

/** Secrets are masked in every view until the person asks otherwise; a reload masks them again. */
export const useSecrets = create<{ readonly revealed: boolean }>()(() => ({ revealed: false }))

export function revealSecrets(revealed: boolean): void {
  useSecrets.setState({ revealed })
}
