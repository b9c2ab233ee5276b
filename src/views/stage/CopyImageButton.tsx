import { Check, Copy } from '../../ui/icons.ts'
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { copyImage } from './copyImage.ts'

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'failed'; readonly reason: string }

const SHOWN_MS = 4000

interface CopyImageButtonProps {
  readonly stage: RefObject<HTMLElement | null>
  readonly isEmpty: boolean
}

/** Copies the (first) screenshot with what is drawn on it, and says whether it worked. */
export function CopyImageButton({ stage, isEmpty }: CopyImageButtonProps) {
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' })
  useEffect(() => {
    if (phase.kind === 'idle') return undefined
    const timer = setTimeout(() => setPhase({ kind: 'idle' }), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [phase])

  async function copy(): Promise<void> {
    const figure = stage.current?.querySelector('figure')
    if (figure === null || figure === undefined) return
    try {
      await copyImage(figure)
      setPhase({ kind: 'copied' })
    } catch (error) {
      setPhase({ kind: 'failed', reason: reasonOf(error) })
    }
  }

  const Icon = phase.kind === 'copied' ? Check : Copy
  const said = { idle: '', copied: 'Image copied', failed: 'The image was not copied' }[phase.kind]
  return (
    <span className="relative max-md:hidden">
      <IconButton
        label="Copy image"
        icon={<Icon aria-hidden size={14} strokeWidth={1.6} />}
        disabled={isEmpty}
        onClick={() => void copy()}
      />
      <span
        role="status"
        className={
          said === ''
            ? 'sr-only'
            : 'absolute top-full right-0 z-20 mt-2 w-max max-w-72 rounded-[6px] border border-line-strong bg-raised px-2 py-1 text-xs text-text-1'
        }
      >
        {said}
        {phase.kind === 'failed' ? `: ${phase.reason}` : ''}
      </span>
    </span>
  )
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'NotAllowedError')
    return 'this page may not write to the clipboard.'
  return error instanceof Error ? error.message : String(error)
}
