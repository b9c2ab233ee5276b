import { create } from 'zustand'
import { boundTexts, textChars } from '../../model/changes/boundTexts.ts'
import type { RunActivity } from '../../worker/protocol.ts'
import { getReadClient } from '../clients.ts'
import { frameBatch } from '../opening/frameBatch.ts'
import { useSecrets } from '../secrets.ts'

/** Texts of edits kept over all runs, in characters. */
const MAX_TEXT_CHARS = 20_000_000

interface Activity {
  /** By run; runs that are closed meanwhile are not looked for any more. */
  readonly byRun: ReadonlyMap<string, RunActivity>
  readonly reading: boolean
}

/** What the agents of this session changed and used, as far as somebody has asked. */
export const useActivity = create<Activity>()(() => ({ byRun: new Map(), reading: false }))

let textsKept = 0

/** What was masked must be read again once secrets are revealed, and the other way round. */
useSecrets.subscribe(() => {
  textsKept = 0
  useActivity.setState({ byRun: new Map(), reading: false })
})

/** Reads those runs that are not known yet, in the background; returns how to stop. */
export function gatherActivity(wanted: readonly string[], reveal: boolean): () => void {
  const { byRun } = useActivity.getState()
  const runs = wanted.filter((key) => !byRun.has(key))
  if (runs.length === 0) return () => undefined
  const controller = new AbortController()
  void gather(runs, reveal, controller.signal)
  return () => controller.abort()
}

async function gather(
  runs: readonly string[],
  reveal: boolean,
  signal: AbortSignal,
): Promise<void> {
  const batch = frameBatch<RunActivity>((found) => {
    if (signal.aborted) return
    useActivity.setState(({ byRun }) => ({ byRun: new Map([...byRun, ...found]) }))
  })
  useActivity.setState({ reading: true })
  try {
    const onEvent = (activity: RunActivity): void => batch.add(activity.run, bounded(activity))
    await getReadClient().call('changes', { runs, reveal }, { signal, onEvent })
  } catch {
    // Stopped, or the worker is gone: what was read stays, the rest is asked for again.
  } finally {
    batch.flush()
    if (!signal.aborted) useActivity.setState({ reading: false })
  }
}

function bounded(activity: RunActivity): RunActivity {
  const { changes } = activity
  if (changes === undefined) return activity
  const kept = boundTexts(changes.changes, MAX_TEXT_CHARS - textsKept)
  textsKept += kept.reduce((sum, change) => sum + textChars(change), 0)
  return { ...activity, changes: { ...changes, changes: kept } }
}
