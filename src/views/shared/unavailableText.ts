import { oneLine } from '../../lib/text/text.ts'

/** Why there is no screen, without the word that stands before it already. */
export function unavailableText(reason: string): string {
  return oneLine(reason.replace(/^\s*unavailable:?\s+/i, ''), 200)
}
