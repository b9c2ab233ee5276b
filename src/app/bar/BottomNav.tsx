import {
  ChartColumn,
  Crosshair,
  FileDiff,
  FolderOpen,
  LayoutGrid,
  Library,
} from '../../ui/icons.ts'
import type { LucideIcon } from '../../ui/icons.ts'
import { showScreen, useView } from '../../state/view.ts'
import type { Screen } from '../../state/view.ts'
import { cx } from '../../ui/cx.ts'

interface Place {
  readonly screen: Screen
  readonly label: string
  readonly icon: LucideIcon
}

const RUN_PLACES: readonly Place[] = [
  { screen: 'trace', label: 'Trace', icon: Crosshair },
  { screen: 'gallery', label: 'Gallery', icon: LayoutGrid },
  { screen: 'usage', label: 'Usage', icon: ChartColumn },
  { screen: 'changes', label: 'Changes', icon: FileDiff },
]

const LIST_PLACES: readonly Place[] = [
  { screen: 'library', label: 'Library', icon: Library },
  { screen: 'open', label: 'Open', icon: FolderOpen },
]

/** The screens of a phone, in reach of the thumb. */
export function BottomNav({ hasRun }: { readonly hasRun: boolean }) {
  const current = useView((view) => view.screen)
  const places = hasRun ? [...RUN_PLACES, ...LIST_PLACES.slice(0, 1)] : LIST_PLACES
  return (
    <nav
      aria-label="Screens"
      className="flex h-14 shrink-0 border-t border-line bg-panel pb-[env(safe-area-inset-bottom)]"
    >
      {places.map(({ screen, label, icon: Icon }) => (
        <button
          key={screen}
          type="button"
          aria-current={screen === current ? 'page' : undefined}
          onClick={() => showScreen(screen)}
          className={cx(
            'flex min-h-11 flex-1 cursor-pointer flex-col items-center justify-center gap-1 text-[11px] -outline-offset-2',
            screen === current ? 'font-semibold text-accent' : 'text-text-2',
          )}
        >
          <Icon aria-hidden size={18} strokeWidth={1.6} />
          {label}
        </button>
      ))}
    </nav>
  )
}
