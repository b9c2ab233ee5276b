import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** Who says when a recording began. */
type StartSource = 'person' | 'file'

export interface RecordingStart {
  /** Unix milliseconds. */
  readonly at: number
  readonly by: StartSource
}

interface Starts {
  /** What the person set, by run and file; newest last. */
  readonly set: readonly (readonly [key: string, at: number])[]
}

/** Enough for every recording that somebody works with. */
const MAX_KEPT = 200

const schema = v.object({
  set: v.fallback(v.array(v.tuple([v.string(), v.pipe(v.number(), v.finite())])), []),
})

const useStarts = create<Starts>()(
  persist((): Starts => ({ set: [] }), {
    name: 'trajectory-viewer-recordings',
    version: 1,
    merge: (stored, current) => {
      const read = v.safeParse(schema, stored)
      return read.success ? read.output : current
    },
  }),
)

/** The same run found again in another drop keeps what was set for it. */
export function recordingKey(fingerprint: string, name: string): string {
  return `${fingerprint}\n${name}`
}

/** When the recording began as the person set it. */
export function useSetStart(key: string): number | undefined {
  return useStarts(({ set }) => set.find(([each]) => each === key)?.[1])
}

/** `undefined` takes back what was set. */
export function setRecordingStart(key: string, at: number | undefined): void {
  const others = useStarts.getState().set.filter(([each]) => each !== key)
  const kept = others.slice(-(MAX_KEPT - 1))
  useStarts.setState({ set: at === undefined ? others : [...kept, [key, at]] })
}
