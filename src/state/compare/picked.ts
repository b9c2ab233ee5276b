import { create } from 'zustand'
import { MAX_OTHERS } from './chosen.ts'

/** Runs that are marked in the list to be compared, by key, in the order of marking. */
interface Picked {
  readonly keys: readonly string[]
}

export const usePicked = create<Picked>()(() => ({ keys: [] }))

export function togglePicked(key: string): void {
  usePicked.setState(({ keys }) => ({
    keys: keys.includes(key)
      ? keys.filter((each) => each !== key)
      : [...keys, key].slice(0, MAX_OTHERS + 1),
  }))
}

export function clearPicked(): void {
  usePicked.setState({ keys: [] })
}
