import { useMediaQuery } from './useMediaQuery.ts'

/** `phone` below 768 px, `tablet` below 1024, `narrow` below 1280, else `wide`. */
export type Breakpoint = 'phone' | 'tablet' | 'narrow' | 'wide'

export function useBreakpoint(): Breakpoint {
  const tablet = useMediaQuery('(min-width: 768px)')
  const narrow = useMediaQuery('(min-width: 1024px)')
  const wide = useMediaQuery('(min-width: 1280px)')
  if (wide) return 'wide'
  if (narrow) return 'narrow'
  return tablet ? 'tablet' : 'phone'
}
