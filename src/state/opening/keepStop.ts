import type { Stop } from '../../model/stops.ts'
import type { Turn } from '../../model/trajectory.ts'

/**
 * Where a selected stop is after the whole run was read. A turn known from its file names alone is
 * one stop; read, it has one per action, so the stops behind it move. The selection stays with its
 * turn: found by its files, since reading can also regroup turns.
 */
export function sameStop(selected: Stop, stops: readonly Stop[]): number | undefined {
  const inTurn = stops.filter((stop) => isSameTurn(selected.turn, stop.turn))
  const action = selected.action?.id
  const same =
    inTurn.find((stop) => action !== undefined && stop.action?.id === action) ??
    inTurn.find((stop) => stop.part === selected.part) ??
    inTurn.at(-1)
  return same?.index
}

function isSameTurn(before: Turn, after: Turn): boolean {
  const [file] = before.artifacts
  return file === undefined ? before.index === after.index : after.artifacts.includes(file)
}
