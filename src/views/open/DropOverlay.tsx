import { FolderDown } from '../../ui/icons.ts'

interface DropOverlayProps {
  /** `1 folder`; undefined when the browser does not tell before the drop. */
  readonly what: string | undefined
}

/** The whole window is the target; what is behind stays visible. */
export function DropOverlay({ what }: DropOverlayProps) {
  return (
    <div className="pointer-events-none fixed inset-0 z-[60] p-3" data-testid="drop-overlay">
      <div className="absolute inset-0 bg-bg opacity-60" />
      <div className="relative flex h-full items-center justify-center gap-4 rounded-[8px] border-2 border-dashed border-accent">
        <div className="flex items-center gap-4 rounded-[8px] border border-accent bg-accent-bg px-6 py-4">
          <FolderDown aria-hidden size={24} strokeWidth={1.6} className="text-accent" />
          <div>
            <p className="text-[15px] font-[550] text-text-1">
              {what === undefined ? 'Drop to open' : `Drop to open ${what}`}
            </p>
            <p className="text-text-2">What is open stays open.</p>
          </div>
        </div>
      </div>
    </div>
  )
}
