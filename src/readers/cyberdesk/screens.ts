import { textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import { cutText } from '../../model/limits.ts'
import { mediaTypeOf } from '../../lib/media/mediaType.ts'
import type { Source } from '../../source/source.ts'
import { mediaAt } from './cutMedia.ts'
import type { MediaSpan } from './cutMedia.ts'
import type { WantedPicture } from './document.ts'

/** What a record says of a screenshot. */
export type RecordedScreen =
  /** In the file; read under `path` once the source holds it. */
  | { readonly kind: 'held'; readonly picture: WantedPicture }
  /** A file of the drop with the name that the reference ends in. */
  | { readonly kind: 'file'; readonly path: string; readonly reference: string }
  /** Never fetched. */
  | { readonly kind: 'remote'; readonly reference: string }
  | { readonly kind: 'invalid' }

export type ScreenFinder = (
  value: JsonValue | undefined,
  pointer: string,
) => RecordedScreen | undefined

const MAX_REFERENCE_CHARS = 500

/** Tells what the screenshots of one file are; `path` is the file. */
export function screenFinder(
  source: Source,
  path: string,
  spans: readonly MediaSpan[],
): ScreenFinder {
  const fileOf = fileFinder(source, path)
  return (value, pointer) => {
    if (value === undefined || value === null) return undefined
    // The storage object of newer versions may be an object with its address.
    const text =
      typeof value === 'string' ? value : (textField(value, 'url') ?? textField(value, 'path'))
    if (text === undefined) return { kind: 'invalid' }
    const span = mediaAt(spans, text)
    if (span !== undefined) {
      return { kind: 'held', picture: { path: `${path}#${pointer}`, span } }
    }
    if (!isReference(text)) return { kind: 'invalid' }
    const reference = cutText(text, MAX_REFERENCE_CHARS)
    const file = fileOf(reference)
    return file === undefined
      ? { kind: 'remote', reference }
      : { kind: 'file', path: file, reference }
  }
}

/** An address of any scheme, or a path that ends in the name of a picture. */
function isReference(text: string): boolean {
  if (text.startsWith('data:')) return false
  return (
    /^[a-z][a-z0-9+.-]{1,30}:\/\/\S/i.test(text) ||
    /^\S[^\n]*\.(png|jpe?g|webp|gif|bmp)$/i.test(text)
  )
}

/** Pictures of the drop by name; of several the one nearest to the file. */
export function fileFinder(
  source: Source,
  near: string,
): (reference: string) => string | undefined {
  let byName: Map<string, string[]> | undefined
  return (reference) => {
    byName ??= picturesByName(source)
    const name = nameOf(reference)
    const paths = byName.get(name) ?? []
    return paths.toSorted((a, b) => sharedLength(b, near) - sharedLength(a, near))[0]
  }
}

function picturesByName(source: Source): Map<string, string[]> {
  const byName = new Map<string, string[]>()
  for (const { path } of source.entries) {
    if (!mediaTypeOf(path).startsWith('image/')) continue
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [path])
    else known.push(path)
  }
  return byName
}

function nameOf(reference: string): string {
  const [plain = ''] = reference.split(/[?#]/, 1)
  return plain.slice(plain.lastIndexOf('/') + 1).toLowerCase()
}

function sharedLength(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}
