import { uncostedCalls } from '../../model/prices/uncosted.ts'
import { useSession } from '../session.ts'

/** Models of the session that took tokens without a recorded cost, the most used first. */
export function uncostedModels(): ReadonlyMap<string, number> {
  const calls = new Map<string, number>()
  for (const { summary, trajectory } of useSession.getState().runs) {
    const entries = summary?.uncosted ?? (trajectory === undefined ? [] : uncostedCalls(trajectory))
    for (const entry of entries) {
      if (entry.model === undefined) continue
      calls.set(entry.model, (calls.get(entry.model) ?? 0) + entry.calls)
    }
  }
  return new Map([...calls].toSorted((a, b) => b[1] - a[1]))
}
