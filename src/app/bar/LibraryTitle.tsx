import { formatBytes, formatCount } from '../../lib/text/format.ts'
import { oneLine } from '../../lib/text/text.ts'
import { useSession } from '../../state/session.ts'
import type { Session } from '../../state/session.ts'

/** `Library / samples 19 trajectories, 5 formats, 74 MB`: what is open, in one line. */
export function LibraryTitle() {
  const name = useSession(nameOf)
  const figures = useSession(figuresOf)
  return (
    <div className="flex min-w-0 items-baseline gap-2 px-1.5 text-[13px]">
      <h1 className="font-semibold">Library</h1>
      {name === undefined ? null : (
        <span className="min-w-0 truncate font-mono text-xs text-text-2 max-md:hidden">
          <span aria-hidden className="mr-2 text-text-3">
            /
          </span>
          {oneLine(name, 60)}
        </span>
      )}
      <span className="min-w-0 truncate text-xs text-text-3">{figures}</span>
    </div>
  )
}

function nameOf({ drops }: Session): string | undefined {
  const open = drops.filter(({ phase }) => phase.kind === 'open')
  return open.length > 1 ? `${formatCount(open.length)} sources` : open[0]?.name
}

function figuresOf({ runs, drops }: Session): string {
  const formats = new Set(runs.map(({ found }) => found.format)).size
  const sizes = drops.map(({ phase }) => (phase.kind === 'open' ? phase.listing.bytes : 0))
  const bytes = sizes.reduce<number | undefined>(
    (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  )
  const parts = [
    `${formatCount(runs.length)} ${runs.length === 1 ? 'trajectory' : 'trajectories'}`,
    `${formatCount(formats)} ${formats === 1 ? 'format' : 'formats'}`,
    ...(bytes === undefined || bytes === 0 ? [] : [formatBytes(bytes)]),
  ]
  return parts.join(', ')
}
