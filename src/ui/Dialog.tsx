import { X } from './icons.ts'
import { useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { IconButton } from './IconButton.tsx'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly width?: 'small' | 'medium' | 'large'
  readonly footer?: ReactNode
  readonly children: ReactNode
}

const widths = {
  small: 'w-[360px]',
  medium: 'w-[560px]',
  large: 'w-[860px]',
} as const

/**
 * A modal native dialog, open as long as it is rendered. The browser keeps the focus inside,
 * closes it on Esc and gives the focus back to where it was. `data-autofocus` takes it first.
 */
export function Dialog({ title, onClose, width = 'medium', footer, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  // Closed while still in the page: a removed dialog does not give the focus back.
  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    // React's own autoFocus comes before the dialog is shown, when nothing in it takes the focus.
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => dialog?.close()
  }, [])

  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A click on the backdrop has the dialog itself as its target; its content fills it.
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      className={cx(
        'fixed inset-0 m-auto max-h-[85vh] max-w-[calc(100vw-24px)] overflow-hidden rounded-[8px] border border-line-strong bg-panel p-0 text-text-1 backdrop:bg-black/50',
        'open:flex',
        widths[width],
      )}
    >
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <header className="flex h-11 shrink-0 items-center justify-between gap-2 border-b border-line pr-2 pl-4">
          <h2 id={titleId} className="truncate text-sm font-semibold">
            {title}
          </h2>
          <IconButton
            label="Close"
            icon={<X aria-hidden size={16} strokeWidth={1.6} />}
            tooltip={false}
            onClick={onClose}
          />
        </header>
        {/* A box that scrolls has to be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div tabIndex={0} className="min-h-0 overflow-y-auto p-4 outline-offset-[-2px]">
          {children}
        </div>
        {footer === undefined ? null : (
          <footer className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line px-4 py-3">
            {footer}
          </footer>
        )}
      </div>
    </dialog>
  )
}
