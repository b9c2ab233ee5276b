import { parseCast } from '../../../lib/cast/parseCast.ts'
import { maskText } from '../../../model/secrets/secrets.ts'
import { ReadError } from '../../../source/source.ts'
import type { Source } from '../../../source/source.ts'
import type { CastText } from '../../../model/fileRows.ts'
import type { Texts } from '../texts.ts'

/** A recorded terminal as lines with times; secrets masked unless `reveal` is set. */
export async function castText(
  texts: Pick<Texts, 'read'>,
  source: Source,
  path: string,
  reveal: boolean,
  signal: AbortSignal,
): Promise<CastText> {
  const cast = parseCast(await texts.read(source, path, signal))
  if (cast === undefined) {
    throw new ReadError(
      'unsupported',
      path,
      `${path} is no asciinema recording of version 1, 2 or 3.`,
      'Its text can be shown as it is.',
    )
  }
  if (reveal) return { ...cast, masked: false }
  // Typed keys come one event at a time, so that lines, not events, are masked.
  let masked = false
  const lines = cast.lines.map((line) => {
    const text = maskText(line.text)
    masked ||= text !== line.text
    return { ...line, text }
  })
  return { ...cast, lines, masked }
}
