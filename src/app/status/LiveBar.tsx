import { useLive } from '../../state/live/live.ts'
import { LiveControl } from '../../views/live/LiveControl.tsx'

/** On a phone, which has no status bar: a line of its own while there is something to keep up with. */
export function LiveBar() {
  const shown = useLive(({ state }) => state !== 'none')
  if (!shown) return null
  return (
    <div className="flex shrink-0 items-center justify-center border-t border-line bg-panel px-3 text-xs whitespace-nowrap text-text-3 empty:hidden">
      <LiveControl />
    </div>
  )
}
