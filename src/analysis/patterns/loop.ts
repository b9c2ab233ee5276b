import { formatCost, formatShortCount } from '../../lib/text/format.ts'
import type { Evidence, Finding } from '../../model/finding.ts'
import { sumUsage, totalTokensOf } from '../../model/usage.ts'
import { actionLabel, stopText } from '../../model/wording/actionText.ts'
import type { Check } from '../check.ts'
import { findingAt } from '../shared/findingAt.ts'
import { MAX_PERIOD, MIN_REPEATS, MIN_ROUNDS, roundsOf, SAME_CONTROL } from './rounds.ts'
import type { ActionStop, Rounds } from './rounds.ts'

/** The agent goes round in a circle. */
export const loop: Check = {
  kind: 'loop',
  label: 'Loop without progress',
  explanation:
    'The same action, or the same few actions in turn, were done again and again and each time left the same screen behind; in runs without screens, the same result of the same call. Where the actions are the same but the screens differ it is possible only. How long is waited does not matter. What it cost is told from the recorded usage of its turns.',
  thresholds: [
    { label: 'Repeats of one action', value: String(MIN_REPEATS) },
    { label: 'Rounds of several actions', value: String(MIN_ROUNDS) },
    { label: 'Actions of a round at most', value: String(MAX_PERIOD) },
    {
      label: 'Pixels between clicks on the same control',
      value: `${SAME_CONTROL.across} across, ${SAME_CONTROL.down} down`,
    },
  ],
  find: (run) => roundsOf(run).flatMap(findingOf),
}

function findingOf({ stops, period, cameBack }: Rounds): readonly Finding[] {
  const [first] = stops
  if (first === undefined) return []
  const rounds = Math.floor(stops.length / period)
  const actions = stops.slice(0, period).map(({ stop }) => stopText(stop))
  const indexes = stops.map(({ stop }) => stop.index)
  const cost = costOf(stops)
  return [
    findingAt(first.stop, first.action, {
      kind: 'loop',
      severity: 'warning',
      confidence: cameBack ? 'likely' : 'possible',
      title:
        period === 1
          ? `${actionLabel(first.action)} ${stops.length} times without progress`
          : `${rounds} rounds of ${period} actions${cameBack ? ' without progress' : ''}`,
      sentence: `The same ${period === 1 ? 'action' : `${period} actions`} ${
        cameBack ? 'ended in the same state' : 'came in turn, with other screens,'
      } ${rounds} times; it took ${cost.text}.`,
      stops: indexes,
      evidence: [
        { kind: 'fact', label: 'One round', value: actions.join(' → ').slice(0, 300) },
        ...cost.evidence,
        { kind: 'stops', label: 'All of it', stops: indexes },
      ],
    }),
  ]
}

/** What its turns took, as far as they record it. */
function costOf(stops: readonly ActionStop[]): {
  readonly text: string
  readonly evidence: readonly Evidence[]
} {
  const turns = [...new Set(stops.map(({ stop }) => stop.turn))]
  const usage = sumUsage(turns.map((turn) => turn.usage))
  const tokens = totalTokensOf(usage)
  const figures = [
    { label: 'Turns', value: `${turns.length}`, text: `${turns.length} turns` },
    ...(tokens === undefined
      ? []
      : [
          {
            label: 'Tokens',
            value: formatShortCount(tokens),
            text: `${formatShortCount(tokens)} tokens`,
          },
        ]),
    ...(usage.cost === undefined
      ? []
      : [{ label: 'Cost', value: formatCost(usage.cost), text: formatCost(usage.cost) }]),
  ]
  return {
    text: figures.map(({ text }) => text).join(', '),
    evidence: figures.map(({ label, value }) => ({ kind: 'fact', label, value })),
  }
}
