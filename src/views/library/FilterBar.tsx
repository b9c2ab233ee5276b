import { ListFilter } from 'lucide-react'
import { formatCount } from '../../lib/text/format.ts'
import { ProgressBar } from '../../ui/feedback/ProgressBar.tsx'
import type { LibrarySums } from './librarySums.ts'
import { ROW_STATUSES } from './rowValues.ts'
import type { RowStatus } from './rowValues.ts'

interface FilterBarProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly status: RowStatus | 'any'
  readonly onStatus: (status: RowStatus | 'any') => void
  readonly shown: number
  readonly sums: LibrarySums
}

/** What of the list is shown, and how much of it is read. */
export function FilterBar(props: FilterBarProps) {
  const { text, onText, status, onStatus, shown, sums } = props
  const field = 'h-7 rounded-[6px] border border-line-strong bg-bg text-xs text-text-1 max-md:h-11'
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b border-line bg-panel px-3 py-1.5">
      <div className="relative w-56 max-md:w-full">
        <ListFilter
          aria-hidden
          size={14}
          strokeWidth={1.6}
          className="pointer-events-none absolute inset-y-0 left-2 my-auto text-text-3"
        />
        <input
          type="search"
          aria-label="Filter by name, task, model or folder"
          placeholder="Filter by name, task, model"
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          className={`${field} w-full pr-2 pl-7`}
        />
      </div>
      <label className={`${field} flex items-center gap-1.5 pl-2.5`}>
        <span className="text-text-2">Status</span>
        <select
          value={status}
          onChange={(event) =>
            onStatus(ROW_STATUSES.find((id) => id === event.currentTarget.value) ?? 'any')
          }
          className="h-full rounded-[6px] bg-bg pr-1 font-[550] text-text-1"
        >
          <option value="any">any</option>
          {ROW_STATUSES.filter((id) => sums.statuses.has(id) || id === status).map((id) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <div className="ml-auto flex items-center gap-3 text-xs text-text-2">
        {sums.read < sums.runs ? <Reading sums={sums} /> : null}
        <span role="status">{formatCount(shown)} shown</span>
      </div>
    </div>
  )
}

function Reading({ sums }: { readonly sums: LibrarySums }) {
  const text = `${formatCount(sums.read)} of ${formatCount(sums.runs)} read`
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <span className="w-20">
        <ProgressBar label="Reading runs" value={sums.read} total={sums.runs} text={text} />
      </span>
      {text}
    </span>
  )
}
