import { oneLine } from '../../lib/text/text.ts'
import type { Stop } from '../stops.ts'
import { stopText } from './actionText.ts'

const MAX_CAPTION_CHARS = 24

/** The word or two that tell neighbouring stops apart where a column is all the room there is. */
export function stopCaption(stop: Stop): string {
  const intent = stop.action?.intent
  switch (intent?.kind) {
    case 'file':
      return shortened(intent.path.slice(intent.path.lastIndexOf('/') + 1) || intent.path)
    case 'think':
      return 'think'
    case 'type':
      return 'type'
    case 'fetch':
      return shortened(intent.url.replace(/^[a-z]+:\/\/(?:www\.)?/i, ''))
    default:
      // A prompt sign before every command would be all that a narrow column shows.
      return shortened(stopText(stop).replace(/^\$ /, ''))
  }
}

function shortened(text: string): string {
  return oneLine(text, MAX_CAPTION_CHARS)
}
