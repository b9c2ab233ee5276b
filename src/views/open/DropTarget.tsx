import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useSession } from '../../state/session.ts'
import { watchForChanges } from '../../state/opening/staleFiles.ts'
import { useView } from '../../state/view.ts'
import { DropCard } from './DropCard.tsx'
import { DropOverlay } from './DropOverlay.tsx'
import { FileInputs } from './FileInputs.tsx'
import { RunNotice } from './RunNotice.tsx'
import { useWindowDrop } from './useWindowDrop.ts'
import { useWindowPaste } from './useWindowPaste.ts'

/**
 * Makes the whole window take drops and pastes, on every screen, and tells what became of them
 * where the open screen is not there to do it.
 */
export function DropTarget({ children }: { readonly children?: ReactNode }) {
  const over = useWindowDrop()
  useWindowPaste()
  useEffect(() => watchForChanges(), [])
  const drops = useSession((session) => session.drops)
  const screen = useView((view) => view.screen)
  return (
    <>
      {children}
      <FileInputs />
      {screen === 'open' ? null : (
        <div className="pointer-events-none fixed right-3 bottom-9 z-30 flex max-h-[70vh] w-[440px] max-w-[calc(100vw-24px)] flex-col gap-2 overflow-y-auto *:pointer-events-auto max-md:bottom-20">
          {screen === 'library' ? null : <RunNotice />}
          {drops.map((drop) => (
            <DropCard key={drop.id} drop={drop} />
          ))}
        </div>
      )}
      {over === undefined ? null : <DropOverlay what={over.what} />}
    </>
  )
}
