import { lazy, Suspense } from 'react'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Spinner } from '../../ui/feedback/Spinner.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { useRunKey } from '../useRunKey.ts'

const Gallery = lazy(async () => ({
  default: (await import('../../views/gallery/Gallery.tsx')).Gallery,
}))

export function GalleryPane() {
  return (
    <div className="min-h-0 flex-1">
      <ErrorBoundary part="The gallery" resetOn={useRunKey()}>
        <Suspense fallback={<EmptyState icon={<Spinner label="Loading" />} title="Loading" />}>
          <Gallery />
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}
