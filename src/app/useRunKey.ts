import { useView } from '../state/view.ts'

/** Changes with the run and the stop: a pane that broke tries again on another one. */
export function useRunKey(): string {
  return useView(({ run, stop }) => `${run ?? ''} ${stop}`)
}
