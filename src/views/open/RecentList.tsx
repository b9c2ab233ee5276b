import { useEffect, useState } from 'react'
import {
  clearRecents,
  loadRecents,
  setKeepRecents,
  useRecents,
} from '../../state/recents/recents.ts'
import { useSettings } from '../../state/settings.ts'
import { RecentCard } from './RecentCard.tsx'

/** Drops that this browser remembers, and the ways to make it forget. */
export function RecentList() {
  const { status, list } = useRecents()
  const keeps = useSettings((settings) => settings.keepRecents)
  const [now] = useState(() => Date.now())

  useEffect(() => {
    void loadRecents()
  }, [])

  if (status === 'loading') return null
  return (
    <section aria-label="Recent" className="rounded-[6px] border border-line bg-panel">
      <header className="flex h-9 items-center gap-3 px-3 text-xs">
        <h2 className="font-[550] text-text-1">Recent</h2>
        <span className="flex-1 text-right text-text-3">{noteOf(status, keeps, list.length)}</span>
        {list.length > 0 ? (
          <button type="button" className={link} onClick={() => void clearRecents()}>
            Clear
          </button>
        ) : null}
        {status === 'ready' ? (
          <button type="button" className={link} onClick={() => void setKeepRecents(!keeps)}>
            {keeps ? 'Switch off' : 'Switch on'}
          </button>
        ) : null}
      </header>
      {list.length === 0 ? null : (
        <>
          <ul className="max-h-[324px] overflow-y-auto">
            {list.map((recent) => (
              <RecentCard key={recent.id} recent={recent} now={now} />
            ))}
          </ul>
          {list.some(({ origin }) => origin === 'handles') ? (
            <p className="border-t border-line px-3 py-2 text-[11px] text-text-3">
              The browser asks again because it lets a page read your files only while you have it
              open.
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}

const link = 'cursor-pointer rounded-[3px] text-accent hover:underline max-md:min-h-11'

function noteOf(status: 'ready' | 'blocked', keeps: boolean, count: number): string {
  if (status === 'blocked') return 'this browser keeps nothing for this page'
  if (!keeps) return 'switched off, nothing is kept'
  return count === 0 ? 'nothing yet' : 'kept in this browser'
}
