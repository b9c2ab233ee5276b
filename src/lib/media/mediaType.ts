/** Media types of the files that runs hold. SVG and HTML stay out: they could carry scripts. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
  ['bmp', 'image/bmp'],
  ['avif', 'image/avif'],
  ['json', 'application/json'],
  ['jsonl', 'application/x-ndjson'],
  ['ndjson', 'application/x-ndjson'],
  ['txt', 'text/plain'],
  ['log', 'text/plain'],
  ['md', 'text/plain'],
  ['zip', 'application/zip'],
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
  ['mp3', 'audio/mpeg'],
  ['wav', 'audio/wav'],
])

/** The media type that a path's extension stands for; `''` when it is none that we know. */
export function mediaTypeOf(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot === -1 ? '' : (MEDIA_TYPES.get(path.slice(dot + 1).toLowerCase()) ?? '')
}
