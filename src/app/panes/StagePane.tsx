import { Stage } from '../../views/stage/Stage.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { useRunKey } from '../useRunKey.ts'

export function StagePane() {
  return (
    <ErrorBoundary part="The stage" resetOn={useRunKey()}>
      <Stage />
    </ErrorBoundary>
  )
}
