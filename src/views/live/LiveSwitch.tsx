import { Eye, Pause, RefreshCw } from '../../ui/icons.ts'
import { pauseLive, resumeLive } from '../../state/live/followLive.ts'
import type { LiveState } from '../../state/live/live.ts'
import { reload } from '../../state/opening/openFrom.ts'
import { LiveButton } from './LiveButton.tsx'

const icon = { 'aria-hidden': true, size: 11, strokeWidth: 1.6 } as const

/** Stops and resumes watching. One button for all states, so that the focus stays on it. */
export function LiveSwitch({ state }: { readonly state: LiveState }) {
  switch (state) {
    case 'watching':
      return (
        <LiveButton
          icon={<Pause {...icon} />}
          label="Stop watching for changes"
          onClick={pauseLive}
        />
      )
    case 'paused':
    case 'rested':
      return (
        <LiveButton icon={<Eye {...icon} />} onClick={resumeLive}>
          Watch for changes
        </LiveButton>
      )
    case 'copies':
      return (
        <LiveButton icon={<RefreshCw {...icon} />} onClick={() => void reload()}>
          Reload
        </LiveButton>
      )
    default:
      return null
  }
}
