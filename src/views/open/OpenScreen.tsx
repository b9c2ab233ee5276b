import { File, FolderDown, FolderOpen, Lock } from '../../ui/icons.ts'
import { choose, openSample } from '../../state/opening/openFrom.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { DropCard } from './DropCard.tsx'
import { Formats } from './Formats.tsx'
import { RecentList } from './RecentList.tsx'
import { WantedRun } from './WantedRun.tsx'

/** Where everything starts: what to give, and what became of what was given. */
export function OpenScreen() {
  const drops = useSession((session) => session.drops)
  return (
    <div className="h-full overflow-y-auto p-4 max-md:p-2">
      <div className="grid min-h-full grid-cols-[minmax(0,1fr)] rounded-[8px] border border-dashed border-line-strong lg:grid-cols-[minmax(0,1fr)_496px]">
        <section className="flex flex-col justify-center px-16 py-12 max-lg:px-8 max-md:px-4 max-md:py-8">
          <div className="max-w-[640px]">
            <FolderDown aria-hidden size={28} strokeWidth={1.4} className="text-text-3" />
            <h1 className="mt-4 text-[24px] leading-8 font-semibold text-text-1">
              Drop a trajectory folder, zip or file
            </h1>
            <p className="mt-1 text-[14px] text-text-2">
              Anywhere in this window. Paste works too.
            </p>
            <div className="mt-5 flex flex-wrap gap-2">
              <Button variant="primary" size="large" onClick={() => void choose('folder')}>
                <FolderOpen aria-hidden size={16} strokeWidth={1.6} />
                Open folder
              </Button>
              <Button size="large" onClick={() => void choose('files')}>
                <File aria-hidden size={16} strokeWidth={1.6} />
                Open file
              </Button>
              <Button
                variant="quiet"
                size="large"
                className="text-accent!"
                onClick={(event) => void openSample(event.timeStamp)}
              >
                Open sample
              </Button>
            </div>
            <p className="mt-5 flex items-start gap-2 text-text-2">
              <Lock aria-hidden size={14} strokeWidth={1.6} className="mt-[3px] shrink-0" />
              Nothing leaves this browser. Files are read locally and never uploaded.
            </p>
            <div className="mt-8">
              <Formats />
            </div>
          </div>
        </section>
        <section
          aria-label="Drops"
          // What became of a drop is above the fold on narrow screens too.
          className={cx(
            'flex flex-col justify-center gap-5 border-line p-6 max-lg:justify-start max-md:p-3 lg:my-6 lg:border-l',
            drops.length > 0 ? 'max-lg:order-first max-lg:border-b' : 'max-lg:border-t',
          )}
        >
          <WantedRun />
          <RecentList />
          {drops.map((drop) => (
            <DropCard key={drop.id} drop={drop} />
          ))}
        </section>
      </div>
    </div>
  )
}
