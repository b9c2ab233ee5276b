import { QueryClientProvider } from '@tanstack/react-query'
import { queryClient } from '../state/clients.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Shell } from './Shell.tsx'

export function App() {
  return (
    <ErrorBoundary part="The viewer">
      <QueryClientProvider client={queryClient}>
        <Shell />
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
