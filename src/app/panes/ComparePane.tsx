import { useEffect } from 'react'
import { Compare } from '../../views/compare/Compare.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { COMPARE_COMMANDS } from '../shortcuts/compareCommands.ts'
import { useLateCommands } from '../shortcuts/lateCommands.ts'
import { useShortcuts } from '../shortcuts/useShortcuts.ts'
import { useRunKey } from '../useRunKey.ts'

/** Runs side by side, with keys of their own. */
export function ComparePane() {
  useShortcuts(COMPARE_COMMANDS)
  useEffect(() => {
    useLateCommands.setState({ commands: COMPARE_COMMANDS })
    return () => useLateCommands.setState({ commands: [] })
  }, [])
  return (
    <ErrorBoundary part="The comparison" resetOn={useRunKey()}>
      <Compare />
    </ErrorBoundary>
  )
}
