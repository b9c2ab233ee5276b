import { TurnList } from '../../views/turns/TurnList.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { useRunKey } from '../useRunKey.ts'

export function TurnsPane() {
  return (
    <ErrorBoundary part="The turn list" resetOn={useRunKey()}>
      <TurnList />
    </ErrorBoundary>
  )
}
