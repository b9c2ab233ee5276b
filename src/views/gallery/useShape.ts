import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Size } from '../../model/point.ts'
import { framesOf } from '../../model/stops.ts'
import type { Stop } from '../../model/stops.ts'
import { useCurrentRun } from '../../state/current.ts'
import { imageSizeQuery } from '../../state/stage/imageHead.ts'

/**
 * The size of the first screenshot, from its header: the shape of every box of the gallery.
 * `pending` until it is known or cannot be.
 */
export function useShape(stops: readonly Stop[]): Size | undefined | 'pending' {
  const drop = useCurrentRun()?.found.drop ?? ''
  const path = useMemo(() => firstScreen(stops), [stops])
  const { data, isLoading } = useQuery({
    ...imageSizeQuery(drop, path ?? ''),
    enabled: path !== undefined,
  })
  return isLoading ? 'pending' : data?.size
}

function firstScreen(stops: readonly Stop[]): string | undefined {
  for (const stop of stops) {
    const { saw, after } = framesOf(stop)
    const found = saw ?? after
    if (found !== undefined) return found.artifact
  }
  return undefined
}
