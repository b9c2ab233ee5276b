import { X } from '../icons.ts'
import { useEffect } from 'react'
import { Button } from '../Button.tsx'
import { IconButton } from '../IconButton.tsx'

interface ToastProps {
  /** `undefined` when there is nothing to say; the live region stays in the page. */
  readonly text: string | undefined
  readonly onDismiss: () => void
  /** What can be done about it while it is there. */
  readonly action?: { readonly label: string; readonly onAct: () => void }
}

const SHOWN_MS = 8000

/** One sentence at the bottom that goes away by itself; announced politely. */
export function Toast({ text, onDismiss, action }: ToastProps) {
  useEffect(() => {
    if (text === undefined) return undefined
    const timer = setTimeout(onDismiss, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [text, onDismiss])

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-8 z-40 flex justify-center px-4 max-md:bottom-20"
    >
      {text === undefined ? null : (
        <p className="pointer-events-auto flex max-w-[64ch] items-center gap-2 rounded-[8px] border border-line-strong bg-raised py-1 pr-1 pl-3 text-xs text-text-1">
          {text}
          {action === undefined ? null : (
            <Button size="small" variant="quiet" className="text-accent!" onClick={action.onAct}>
              {action.label}
            </Button>
          )}
          <IconButton
            label="Close"
            size="small"
            icon={<X aria-hidden size={12} strokeWidth={1.6} />}
            onClick={onDismiss}
          />
        </p>
      )}
    </div>
  )
}
