import { Link2 } from '../../ui/icons.ts'
import { useEffect, useState } from 'react'
import { oneLine } from '../../lib/text/text.ts'
import { recentWithRun } from '../../state/recents/recents.ts'
import type { RecentWithRun } from '../../state/recents/recents.ts'
import { useWantedRun } from '../../state/place/url.ts'
import { Button } from '../../ui/Button.tsx'
import { openSampleOrRecent } from './openRecent.ts'

/** A link or a reload names a run that is not here: says which, and reopens it where it can. */
export function WantedRun() {
  const wanted = useWantedRun()
  const id = wanted?.run
  const fingerprint = wanted?.fingerprint
  const stop = wanted?.stop
  const [found, setFound] = useState<RecentWithRun>()

  useEffect(() => {
    if (id === undefined) return undefined
    let left = false
    const look = async (): Promise<void> => {
      const known = await recentWithRun((run) =>
        fingerprint === undefined ? run.id === id : run.fingerprint === fingerprint,
      )
      if (left) return
      setFound(known)
      if (known?.granted === true)
        await openSampleOrRecent(known.recent, performance.now(), goTo(known, stop))
    }
    look().catch(() => undefined)
    return () => {
      left = true
    }
    // The stop may follow the address; that must not open the drop a second time.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [id, fingerprint])

  if (id === undefined) return null
  const name = oneLine(id, 120)
  return (
    <section
      role="status"
      aria-label="Linked run"
      className="flex gap-3 rounded-[6px] border border-line-strong bg-accent-bg p-3 text-text-1"
    >
      <Link2 aria-hidden size={14} strokeWidth={1.6} className="mt-0.5 shrink-0 text-accent" />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="font-[550]">This link leads to a run that is not open here</p>
        <p className="mt-1 text-xs text-text-2">
          Drop <span className="font-mono text-text-1">{name}</span>, or a folder or zip that holds
          it{stop === undefined ? '' : `, to go to stop ${stop + 1}`}. Links carry the place, never
          the files.
        </p>
        {found === undefined || found.granted ? null : <Reopen found={found} stop={stop} />}
      </div>
    </section>
  )
}

interface ReopenProps {
  readonly found: RecentWithRun
  readonly stop: number | undefined
}

function Reopen({ found, stop }: ReopenProps) {
  const { recent } = found
  const name = oneLine(recent.name, 60)
  if (recent.origin === 'again')
    return (
      <p className="mt-1 text-xs text-text-2">
        It was in <span className="font-mono">{name}</span>. Drop it again: this browser keeps no
        access to it.
      </p>
    )
  return (
    <>
      <Button
        variant="primary"
        className="mt-2"
        onClick={(event) => void openSampleOrRecent(recent, event.timeStamp, goTo(found, stop))}
      >
        Reopen {name}
      </Button>
      <p className="mt-1 text-xs text-text-2">
        The browser asks again because the page was left since you gave it access.
      </p>
    </>
  )
}

function goTo({ run }: RecentWithRun, stop: number | undefined) {
  return { goTo: { root: run.root, stop: stop ?? 0 } }
}
