import { Folder, FileArchive, Sparkles, X } from '../../ui/icons.ts'
import type { LucideIcon } from '../../ui/icons.ts'
import { formatAgo, formatCost, formatCount } from '../../lib/text/format.ts'
import { neutralise } from '../../lib/text/text.ts'
import { openSampleOrRecent } from './openRecent.ts'
import type { Recent, RecentOrigin } from '../../state/recents/recentList.ts'
import { forgetRecent } from '../../state/recents/recents.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { formatLabels } from '../shared/formatLabels.ts'

interface RecentCardProps {
  readonly recent: Recent
  readonly now: number
}

const icons: Record<RecentOrigin, LucideIcon> = {
  handles: Folder,
  sample: Sparkles,
  again: FileArchive,
}

/** One remembered drop: a click reads it again, or says that it has to be dropped again. */
export function RecentCard({ recent, now }: RecentCardProps) {
  const name = neutralise(recent.name)
  const Icon = icons[recent.origin]
  const reopens = recent.origin !== 'again'
  const facts = (
    <>
      <span className="flex h-8 w-10 shrink-0 items-center justify-center rounded-[3px] bg-raised text-text-3">
        <Icon aria-hidden size={14} strokeWidth={1.6} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-mono text-xs text-text-1" title={name}>
          {name}
        </span>
        <span className="block truncate text-[11px] text-text-3">{describe(recent)}</span>
      </span>
      <span className="shrink-0 text-[11px] text-text-3">{formatAgo(recent.when, now)}</span>
    </>
  )
  return (
    <li className="group flex items-center border-t border-line pr-1">
      {reopens ? (
        <button
          type="button"
          onClick={(event) => void openSampleOrRecent(recent, event.timeStamp)}
          className="flex min-w-0 flex-1 cursor-pointer items-center gap-3 px-3 py-2 text-left hover:bg-hover focus-visible:outline-offset-[-2px]"
        >
          {facts}
        </button>
      ) : (
        <div className="flex min-w-0 flex-1 items-center gap-3 px-3 py-2">{facts}</div>
      )}
      <IconButton
        label={`Forget ${name}`}
        size="small"
        icon={<X aria-hidden size={12} strokeWidth={1.6} />}
        onClick={() => void forgetRecent(recent.id)}
      />
    </li>
  )
}

function describe({ formats, runCount, turns, cost, origin }: Recent): string {
  const parts = [
    formats.map((format) => formatLabels[format]).join(', '),
    runCount === 1 ? undefined : `${formatCount(runCount)} runs`,
    turns === undefined ? undefined : `${formatCount(turns)} ${turns === 1 ? 'turn' : 'turns'}`,
    cost === undefined ? undefined : formatCost(cost),
    origin === 'again' ? 'drop it again to open it' : undefined,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}
