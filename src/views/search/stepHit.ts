import { formatCount } from '../../lib/text/format.ts'
import { currentStops } from '../../state/current.ts'
import { stepFrom } from '../../state/search/hitOrder.ts'
import { useSearch } from '../../state/search/search.ts'
import { useSearchNews } from '../../state/search/searchNews.ts'
import { useView } from '../../state/view.ts'
import { FIELD_WORDS } from './fieldWords.ts'
import { goToHit } from './goToHit.ts'
import type { ShellPlaces } from './goToHit.ts'

/** Goes to the next or previous result of the open run; past the last one comes the first again. */
export function stepHit(direction: 1 | -1, shell: ShellPlaces): void {
  const { hits, current } = useSearch.getState()
  const { run, stop } = useView.getState()
  const stops = currentStops()
  const own = hits.filter((hit) => hit.run === run)
  const step = stepFrom(own, stops, current, Math.min(stop, stops.length - 1), direction)
  if (step === undefined) {
    useSearchNews.setState({ text: 'No result in this run.' })
    return
  }
  void goToHit(step.hit, shell)
  const { hit, wrapped } = step
  const again = wrapped ? (direction > 0 ? ', from the first again' : ', from the last again') : ''
  const turn = hit.turn === undefined ? '' : ` Turn ${formatCount(hit.turn + 1)}.`
  const at = `Result ${formatCount(own.indexOf(hit) + 1)} of ${formatCount(own.length)}${again}`
  useSearchNews.setState({ text: `${at}.${turn} ${FIELD_WORDS[hit.field]}: ${hit.text}` })
}
