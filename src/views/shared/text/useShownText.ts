import { useCallback } from 'react'
import { cutText } from '../../../model/limits.ts'
import { maskText } from '../../../model/secrets/secrets.ts'
import { useSecrets } from '../../../state/secrets.ts'

/** Nothing longer is laid out in a panel; the file holds the whole. */
const MAX_SHOWN_CHARS = 50_000

/** A recorded text as it may be shown: bounded, and without its secrets until they are revealed. */
export function useShownText(): (text: string) => string {
  const isRevealed = useSecrets((secrets) => secrets.revealed)
  return useCallback(
    (text: string) => {
      const head = cutText(text, MAX_SHOWN_CHARS)
      return isRevealed ? head : maskText(head)
    },
    [isRevealed],
  )
}
