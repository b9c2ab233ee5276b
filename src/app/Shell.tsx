import { useCurrentRun } from '../state/current.ts'
import { useBreakpoint } from '../ui/layout/useBreakpoint.ts'
import { DropTarget } from '../views/open/DropTarget.tsx'
import { BottomNav } from './bar/BottomNav.tsx'
import { Dialogs } from './Dialogs.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { ProblemsPanel } from './panes/ProblemsPanel.tsx'
import { LiveBar } from './status/LiveBar.tsx'
import { FindingNews } from './status/FindingNews.tsx'
import { ReadingNews } from './status/ReadingNews.tsx'
import { ShellToast } from './status/ShellToast.tsx'
import { Screen } from './Screen.tsx'
import { LateSearch } from './search/LateSearch.tsx'
import { COMMANDS } from './shortcuts/commands.ts'
import { useShortcuts } from './shortcuts/useShortcuts.ts'
import { StatusBar } from './status/StatusBar.tsx'
import { TopBar } from './bar/TopBar.tsx'

/** The whole window: bars, the screen between them, and what floats above. */
export function Shell() {
  useShortcuts(COMMANDS)
  const hasRun = useCurrentRun() !== undefined
  const phone = useBreakpoint() === 'phone'
  return (
    <DropTarget>
      <div className="flex h-full flex-col">
        <ErrorBoundary part="The top bar">
          <TopBar />
        </ErrorBoundary>
        <main className="flex min-h-0 flex-1 flex-col">
          <Screen />
          <ProblemsPanel />
        </main>
        {phone ? <LiveBar /> : null}
        {phone ? <BottomNav hasRun={hasRun} /> : <StatusBar />}
        <ReadingNews />
        <FindingNews />
        <LateSearch />
        <Dialogs />
        <ShellToast />
      </div>
    </DropTarget>
  )
}
