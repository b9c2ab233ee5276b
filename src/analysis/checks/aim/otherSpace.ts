import type { Evidence, Finding } from '../../../model/finding.ts'
import { fitText } from '../../../model/spaces/fitText.ts'
import { pointRead, RECORDED_ID } from '../../../model/spaces/namedReading.ts'
import { plausibleReadings } from '../../../model/spaces/plausibleReadings.ts'
import { aimOf } from '../../shared/aim.ts'
import type { AnalysedRun, Check } from '../../check.ts'
import { findingAt } from '../../shared/findingAt.ts'
import { judgeSpaces, LIKELY_LEAD, MIN_CLICKS, POSSIBLE_LEAD } from '../../spaces/judgeSpaces.ts'

/** As many crops as are looked at. */
const MAX_PLACES = 3

/** The points of a run lie where things are only when they are read in another space. */
export const otherSpace: Check = {
  kind: 'other-space',
  label: 'Another coordinate space fits better',
  explanation:
    'Every click is read in each space that the run makes plausible. For each is counted whether the point is on the screen, in the middle of a control, on text or on background, at what changed after it, and in the recorded target where there is one; numbers that never pass a ceiling count a little. It speaks when one space beats as recorded by a margin over several clicks in different places. Pages full of controls, and clicks beside their targets for other reasons, can mislead it.',
  thresholds: [
    { label: 'Clicks that must fit the other space better', value: String(MIN_CLICKS) },
    { label: 'Lead (log odds) for likely', value: String(LIKELY_LEAD) },
    { label: 'Lead (log odds) for possible', value: String(POSSIBLE_LEAD) },
  ],
  find,
}

function find(run: AnalysedRun): readonly Finding[] {
  // What is not measured yet could take it back.
  if (!run.complete) return []
  const judged = judgeSpaces(run)
  if (judged === undefined || judged.verdict !== 'other') return []
  const { best, fits, size, confidence } = judged
  const named = plausibleReadings(run.trajectory, size).find(({ id }) => id === best)
  const fit = fits.find(({ id }) => id === best)
  const recorded = fits.find(({ id }) => id === RECORDED_ID)
  const stop = run.stops[fit?.better[0] ?? -1]
  if (named === undefined || fit === undefined || recorded === undefined) return []
  if (stop?.action === undefined) return []
  const space = `${named.label} (${named.note})`
  return [
    findingAt(stop, stop.action, {
      kind: 'other-space',
      severity: 'warning',
      confidence,
      title: `Points fit another space better: ${named.label}`,
      sentence: `Read as ${space}, ${fit.centred} of ${fit.clicks} clicks are in the middle of something; as recorded ${recorded.centred}.`,
      stops: fit.better,
      evidence: [
        { kind: 'fact', label: named.label, value: fitText(fit) },
        { kind: 'fact', label: 'As recorded', value: fitText(recorded) },
        {
          kind: 'fact',
          label: 'Lead',
          value: `${fit.lead.toFixed(1)}, likely from ${LIKELY_LEAD} on`,
        },
        ...fit.better.slice(0, MAX_PLACES).flatMap((at) => placesAt(run, at, named)),
        { kind: 'stops', label: `Clicks that fit ${named.label} better`, stops: fit.better },
      ],
    }),
  ]
}

function placesAt(
  run: AnalysedRun,
  index: number,
  named: Parameters<typeof pointRead>[3] & { readonly label: string },
): readonly Evidence[] {
  const stop = run.stops[index]
  const aim = stop === undefined ? undefined : aimOf(stop, run.screens)
  if (stop === undefined || aim === undefined) return []
  const { screen, size, point } = aim
  const turn = `turn ${stop.turn.index + 1}`
  const place = (label: string, reading: Parameters<typeof pointRead>[3]): Evidence => ({
    kind: 'place',
    label: `${label}, ${turn}`,
    artifact: screen,
    at: pointRead(point, size, run.sizes, reading),
  })
  return [place('As recorded', {}), place(named.label, named)]
}
