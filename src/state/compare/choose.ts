import { openRun } from '../opening/open.ts'
import { useSession } from '../session.ts'
import { showScreen, useView } from '../view.ts'
import { besideOf, othersOf, setOthers, useChosen } from './chosen.ts'
import type { ComparedStops } from './chosen.ts'

/** Shows runs side by side, the open one as A where it is among them. */
export function compareRuns(keys: readonly string[]): void {
  const { run } = useView.getState()
  const a = run !== undefined && keys.includes(run) ? run : keys[0]
  if (a === undefined) return
  setOthers(keys.filter((key) => key !== a))
  if (a !== run) void openRun(a)
  showScreen('compare')
}

/** Another run as B, in the place of the one that stands there. */
export function chooseBeside(key: string): void {
  const { others, beside } = shown()
  const rest = others.map((run) => run.key)
  const next = rest.includes(key)
    ? rest
    : beside === undefined
      ? [...rest, key]
      : rest.map((each) => (each === beside.key ? key : each))
  setOthers(next, key)
}

export function addOther(key: string): void {
  setOthers([...shown().others.map((run) => run.key), key])
}

export function removeOther(key: string): void {
  setOthers(
    shown()
      .others.map((run) => run.key)
      .filter((each) => each !== key),
  )
}

/** Of several: the pair of A and this one, or all of them as a table. */
export function showBeside(beside: string | undefined): void {
  useChosen.setState({ beside, at: undefined })
}

/** Another run as A, the reference; the one that was stays among the others. */
export function chooseReference(key: string): void {
  const { a, others, beside } = shown()
  if (a === undefined || key === a) return
  const keys = others.map((run) => run.key)
  const next = keys.includes(key) ? keys.map((each) => (each === key ? a : each)) : keys
  setOthers(next, beside?.key === key ? a : beside?.key)
  void openRun(key)
  showScreen('compare')
}

/** A becomes B and B becomes A; the row stays. */
export function swapRuns(): void {
  const { a, beside } = shown()
  if (a === undefined || beside === undefined) return
  const { at } = useChosen.getState()
  chooseReference(beside.key)
  useChosen.setState({ at: swapped(at) })
}

function swapped(at: ComparedStops | undefined): ComparedStops | undefined {
  if (at === undefined) return undefined
  const { a, b } = at
  return { ...(b === undefined ? {} : { a: b }), ...(a === undefined ? {} : { b: a }) }
}

function shown() {
  const { run: a } = useView.getState()
  const chosen = useChosen.getState()
  const others = othersOf(chosen, a, useSession.getState().runs)
  return { a, others, beside: besideOf(chosen, others) }
}
