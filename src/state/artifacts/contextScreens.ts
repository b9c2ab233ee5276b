import { create } from 'zustand'
import type { ContextScreens } from '../../model/context/contextScreens.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { getReadClient } from '../clients.ts'

/** How far the requests of a run were gone through. */
export interface ContextReading {
  readonly run: string | undefined
  readonly phase:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'reading' }
    | { readonly kind: 'stopped' }
    | { readonly kind: 'complete' }
    | { readonly kind: 'failed'; readonly message: string }
  /** What is known so far. */
  readonly context: ContextScreens | undefined
}

const NOTHING: ContextReading = { run: undefined, phase: { kind: 'waiting' }, context: undefined }

/** Of one run at a time: the one whose panel was looked at last. */
export const useContextReading = create<ContextReading>()(() => NOTHING)

let controller: AbortController | undefined

/** Goes through the requests of a run, or on where it was stopped or has grown. */
export async function readContextScreens(run: string, turns: number): Promise<void> {
  const before = useContextReading.getState()
  const isSame = before.run === run && (before.context?.through ?? 0) <= turns
  const known = isSame ? before.context : undefined
  controller?.abort()
  const own = new AbortController()
  controller = own
  useContextReading.setState({ run, phase: { kind: 'reading' }, context: known })
  const isCurrent = (): boolean => controller === own && !own.signal.aborted
  try {
    const context = await getReadClient().call(
      'contextScreens',
      { run, ...(known === undefined ? {} : { known }) },
      {
        signal: own.signal,
        onEvent: (soFar) => {
          if (isCurrent()) useContextReading.setState({ context: soFar })
        },
      },
    )
    if (isCurrent()) useContextReading.setState({ phase: { kind: 'complete' }, context })
  } catch (error) {
    if (!isCurrent()) return
    const message = error instanceof Error ? error.message : 'unknown'
    useContextReading.setState({ phase: { kind: 'failed', message } })
  }
}

/** Stops; what was found stays, and reading can go on from there. */
export function stopContextScreens(): void {
  controller?.abort()
  controller = undefined
  const { phase } = useContextReading.getState()
  if (phase.kind === 'reading') useContextReading.setState({ phase: { kind: 'stopped' } })
}

/** Bytes of all requests; where a size is not known it counts as nothing. */
export function requestBytes({ turns, artifacts }: Trajectory): number {
  const sizes = new Map(artifacts.map(({ path, bytes }) => [path, bytes ?? 0]))
  let sum = 0
  for (const { call } of turns) {
    const file = call?.request ?? call?.response ?? call?.decision
    if (file !== undefined) sum += sizes.get(file) ?? 0
  }
  return sum
}
