import type { ScreenTask } from './screenPlan.ts'

/** Gives tasks near the stop that a person looks at first, then the rest, each once. */
export interface TaskOrder {
  /** Takes the next task out. */
  take(): ScreenTask | undefined
  /** Those that come next unless the person goes elsewhere. */
  ahead(count: number): readonly ScreenTask[]
  /** From now on what is near this stop comes first. */
  attend(stop: number): void
}

/** `tasks` are in the order of their places. */
export function createTaskOrder(tasks: readonly ScreenTask[], at: number): TaskOrder {
  const taken = new Set<number>()
  let attended = at
  let left = -1
  let right = 0

  function attend(stop: number): void {
    attended = stop
    right = tasks.findIndex(({ place }) => place >= stop)
    if (right === -1) right = tasks.length
    left = right - 1
  }

  /** Index of the nearest task that is not taken, from these two on outwards. */
  function nearest(): number {
    while (taken.has(left)) left -= 1
    while (taken.has(right)) right += 1
    const before = tasks[left]
    const after = tasks[right]
    // What comes next is looked at more often than what was: it wins a tie.
    const isAfter =
      after !== undefined &&
      (before === undefined || after.place - attended <= attended - before.place)
    return isAfter ? right : left
  }

  function take(): ScreenTask | undefined {
    const chosen = nearest()
    if (tasks[chosen] !== undefined) taken.add(chosen)
    return tasks[chosen]
  }

  attend(at)
  return {
    attend,
    take,
    ahead(count) {
      const [wasLeft, wasRight] = [left, right]
      const seen: number[] = []
      while (seen.length < count) {
        const chosen = nearest()
        if (tasks[chosen] === undefined) break
        taken.add(chosen)
        seen.push(chosen)
      }
      for (const chosen of seen) taken.delete(chosen)
      left = wasLeft
      right = wasRight
      return seen.flatMap((chosen) => tasks[chosen] ?? [])
    },
  }
}
