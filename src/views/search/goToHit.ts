import { assertNever } from '../../lib/assertNever.ts'
import type { SearchHit } from '../../model/search/searchHit.ts'
import type { Stop } from '../../model/stops.ts'
import { currentStops } from '../../state/current.ts'
import { openRun } from '../../state/opening/open.ts'
import { stopOfHit } from '../../state/search/hitOrder.ts'
import { useSearch } from '../../state/search/search.ts'
import { seek, showScreen, showTab, useView } from '../../state/view.ts'
import { openFile } from '../shared/fileTarget.ts'
import { hitPlace } from './hitPlace.ts'

/** What the shell around the panel has to open. */
export interface ShellPlaces {
  readonly onDetails: () => void
  readonly onProblems: () => void
}

/** Shows the stop of a result, opens its run before where it is another, and then its place. */
export async function goToHit(hit: SearchHit, shell: ShellPlaces): Promise<void> {
  useSearch.setState({ current: hit })
  if (useView.getState().run !== hit.run) {
    await openRun(hit.run, hit.stop)
    // The person may have gone on while it was read.
    if (useView.getState().run !== hit.run) return
  }
  const stops = currentStops()
  const at = seekHit(hit, stops)
  if (useView.getState().screen !== 'trace') showScreen('trace')
  const place = hitPlace(hit, at?.turn)
  switch (place.kind) {
    case 'tab':
      showTab(place.tab)
      return
    case 'file':
      openFile(place.target)
      return
    case 'details':
      shell.onDetails()
      return
    case 'problems':
      shell.onProblems()
      return
    default:
      assertNever(place)
  }
}

/** Shows the stop of a result of the open run at once, and nothing more. */
export function previewHit(hit: SearchHit): void {
  const { run, screen } = useView.getState()
  if (run === hit.run && screen !== 'open' && screen !== 'library') seekHit(hit, currentStops())
}

function seekHit(hit: SearchHit, stops: readonly Stop[]): Stop | undefined {
  const index = stopOfHit(hit, stops)
  if (index === undefined) return undefined
  seek(index, stops.length)
  return stops[index]
}
