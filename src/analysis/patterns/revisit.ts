import type { Finding } from '../../model/finding.ts'
import { framesOf } from '../../model/stops.ts'
import type { Stop } from '../../model/stops.ts'
import type { AnalysedRun, Check } from '../check.ts'
import { findingAt } from '../shared/findingAt.ts'
import { showTheSame } from './sameState.ts'

/** Coming back to a list of results four times is work; more often, it is worth a look. */
const MIN_VISITS = 6
/** Of one run, the screens that came back most often. */
const MOST_FINDINGS = 2
/** A screen is looked for among so many that were shown last; more would take too long. */
const REMEMBERED = 40

/** A screen that was shown before came back, again and again. */
export const revisit: Check = {
  kind: 'revisit',
  label: 'Screen seen again and again',
  explanation:
    'The same screen came back many times after others had been shown. That may be the way of the task, or an agent that starts over. Only the screens that came back most often are told.',
  thresholds: [
    { label: 'Visits', value: String(MIN_VISITS) },
    { label: 'Findings of a run at most', value: String(MOST_FINDINGS) },
    { label: 'Screens among which one is recognised', value: String(REMEMBERED) },
  ],
  find: (run) =>
    !run.complete
      ? []
      : placesOf(run)
          .filter(({ visits }) => visits.length >= MIN_VISITS)
          .toSorted((a, b) => b.visits.length - a.visits.length)
          .slice(0, MOST_FINDINGS)
          .flatMap(findingOf)
          .toSorted((a, b) => a.stop - b.stop),
}

interface Place {
  readonly screen: string
  /** The first stop of each visit. */
  readonly visits: Stop[]
}

function placesOf(run: AnalysedRun): readonly Place[] {
  const places: Place[] = []
  /** The place shown last comes first. */
  let recent: Place[] = []
  for (const stop of run.stops) {
    const screen = framesOf(stop).after?.artifact
    if (screen === undefined) continue
    const known = recent.find((place) => showTheSame(run, place.screen, screen) === true)
    const place = known ?? { screen, visits: [] }
    if (known === undefined) places.push(place)
    if (place !== recent[0]) place.visits.push(stop)
    recent = [place, ...recent.filter((other) => other !== place)].slice(0, REMEMBERED)
  }
  return places
}

function findingOf({ screen, visits }: Place): readonly Finding[] {
  const [first] = visits
  if (first?.action === undefined) return []
  const stops = visits.map(({ index }) => index)
  return [
    findingAt(first, first.action, {
      kind: 'revisit',
      severity: 'notice',
      confidence: 'possible',
      title: `This screen came back ${visits.length - 1} times`,
      sentence: `After other screens had been shown, this one was shown again ${visits.length - 1} times.`,
      stops,
      evidence: [
        { kind: 'fact', label: 'Visits', value: String(visits.length), artifact: screen },
        { kind: 'stops', label: 'Visits', stops },
      ],
    }),
  ]
}
