import { formatCount } from '../../lib/text/format.ts'
import { middleEllipsis } from '../../lib/text/middleEllipsis.ts'
import { currentStops } from '../../state/current.ts'
import { arrangedRuns } from '../../state/library/arrangedRuns.ts'
import { openRun } from '../../state/opening/open.ts'
import { forgetSearches, useRecentSearches } from '../../state/search/recentSearches.ts'
import { clearSearch, isActive, useSearch } from '../../state/search/search.ts'
import { useSession } from '../../state/session.ts'
import { changeSettings, useSettings } from '../../state/settings.ts'
import { seek, showScreen, useView } from '../../state/view.ts'
import type { Screen } from '../../state/view.ts'
import type { PaletteCommand } from '../../views/search/paletteCommand.ts'
import { runName } from '../bar/runName.ts'
import { openDialog, showProblems } from '../shell.ts'
import { COMMANDS } from '../shortcuts/commands.ts'
import { useLateCommands } from '../shortcuts/lateCommands.ts'
import { inRun } from '../shortcuts/inRun.ts'

/** Names are looked for by typing; a library of thousands would only slow every letter down. */
const MOST_RUNS = 300

const RUN_SCREENS = [
  ['trace', 'Show the trace'],
  ['gallery', 'Show the gallery'],
  ['usage', 'Show usage'],
  ['changes', 'Show what was changed'],
] as const

const THEMES = [
  ['dark', 'Theme: dark'],
  ['light', 'Theme: light'],
  ['system', 'Theme: as the system'],
] as const

/** All that can be done now: what keys do, the screens, the other runs, the looks of the page. */
export function paletteCommands(): readonly PaletteCommand[] {
  return [...keyCommands(), ...screenCommands(), ...lookCommands(), ...runCommands()]
}

/** `12` and `turn 12` go to that turn, where the open run has it. */
export function turnCommands(text: string): readonly PaletteCommand[] {
  const digits = /^(?:(?:go to )?turn )?(\d{1,8})$/i.exec(text)?.[1]
  if (digits === undefined || !inRun()) return []
  const turn = Number(digits) - 1
  const stops = currentStops()
  const stop = stops.find((stop) => stop.turn.index === turn)
  if (stop === undefined) return []
  return [
    command('turn', `Go to turn ${formatCount(turn + 1)}`, () => seek(stop.index, stops.length)),
  ]
}

/** The panel itself is open, and two keys that do one thing are one command. */
function keyCommands(): readonly PaletteCommand[] {
  const byTitle = new Map<string, PaletteCommand>()
  for (const { id, title, shown, when, run } of [
    ...COMMANDS,
    ...useLateCommands.getState().commands,
  ]) {
    if (id === 'search' || id === 'palette' || byTitle.has(title) || !when()) continue
    byTitle.set(title, { id: `key ${id}`, title, keys: shown, run })
  }
  return [...byTitle.values()]
}

function screenCommands(): readonly PaletteCommand[] {
  const { screen: shown, run } = useView.getState()
  const to = (screen: Screen, title: string): readonly PaletteCommand[] =>
    screen === shown ? [] : [command(`screen ${screen}`, title, () => showScreen(screen))]
  const { runs } = useSession.getState()
  return [
    ...(run === undefined ? [] : RUN_SCREENS.flatMap(([screen, title]) => to(screen, title))),
    ...(runs.length === 0 ? [] : to('library', 'Show the library')),
    ...to('open', 'Open another run…'),
  ]
}

function lookCommands(): readonly PaletteCommand[] {
  const { theme: chosen } = useSettings.getState()
  return [
    ...(inRun()
      ? [
          command('details', 'Run details', () => openDialog('details')),
          command('problems', 'Problems of the record', () => showProblems(true)),
        ]
      : []),
    ...(isActive(useSearch.getState().wish)
      ? [command('clear', 'Clear the search', clearSearch)]
      : []),
    ...(useRecentSearches.getState().texts.length > 0
      ? [command('forget', 'Forget recent searches', forgetSearches)]
      : []),
    ...THEMES.flatMap(([theme, title]) =>
      theme === chosen ? [] : [command(`theme ${theme}`, title, () => changeSettings({ theme }))],
    ),
  ]
}

function runCommands(): readonly PaletteCommand[] {
  const { run: shown } = useView.getState()
  return arrangedRuns()
    .filter(({ key }) => key !== shown)
    .slice(0, MOST_RUNS)
    .map((run) =>
      command(
        `run ${run.key}`,
        `Open run ${middleEllipsis(runName(run), 60)}`,
        () => void openRun(run.key),
      ),
    )
}

function command(id: string, title: string, run: () => void): PaletteCommand {
  return { id, title, keys: [], run }
}
