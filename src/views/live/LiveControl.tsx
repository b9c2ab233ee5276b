import { ArrowRightToLine } from '../../ui/icons.ts'
import { formatCount } from '../../lib/text/format.ts'
import { hasEnded } from '../../model/hasEnded.ts'
import { useCurrentTrajectory } from '../../state/current.ts'
import { followLatest } from '../../state/live/followLive.ts'
import { useLive } from '../../state/live/live.ts'
import { cx } from '../../ui/cx.ts'
import { LiveSwitch } from './LiveSwitch.tsx'
import { LiveButton } from './LiveButton.tsx'
import { agoText, isLively, LIVE_TITLES, liveText } from './liveText.ts'
import { useNow } from './useNow.ts'

const icon = { 'aria-hidden': true, size: 11, strokeWidth: 1.6 } as const

/** Whether the open run is kept up with: how many turns there are, when the last change was. */
export function LiveControl() {
  const { state, latest, grown, changedAt } = useLive()
  const trajectory = useCurrentTrajectory()
  const now = useNow(state === 'watching')
  if (trajectory === undefined || state === 'none') return null
  // Nothing says that a run without a status was being written.
  if (state === 'copies' && trajectory.outcome.status === 'unknown') return null
  const ended = hasEnded(trajectory.outcome)
  // A run that had ended long before it was opened is nothing to keep up with.
  if (ended && !grown && !isLively(changedAt, now)) return null
  const lively = state === 'watching' && !ended && isLively(changedAt, now)
  const turns = trajectory.turns.length
  return (
    <div
      data-testid="live"
      data-following={latest}
      data-state={state}
      className="flex min-w-0 items-center gap-2 border-line md:border-l md:pl-3"
    >
      <span className="flex min-w-0 items-center gap-1.5 truncate" title={LIVE_TITLES[state]}>
        <span
          aria-hidden
          className={cx(
            'size-1.5 shrink-0 rounded-full',
            lively ? 'bg-success motion-safe:animate-pulse' : 'bg-text-3',
          )}
        />
        <span className={lively ? 'text-success' : ''}>{liveText(state, ended, lively)}</span>
        <span className="truncate">
          · {formatCount(turns)} {turns === 1 ? 'turn' : 'turns'}
          {state === 'watching' && changedAt !== undefined ? ` · ${agoText(changedAt, now)}` : ''}
        </span>
      </span>
      {state === 'watching' ? (
        <LiveButton
          icon={<ArrowRightToLine {...icon} />}
          pressed={latest}
          onClick={() => followLatest(!latest)}
        >
          Follow latest
        </LiveButton>
      ) : null}
      <LiveSwitch state={state} />
    </div>
  )
}
