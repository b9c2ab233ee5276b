import { Check, Copy } from './icons.ts'
import { useEffect, useState } from 'react'
import { IconButton } from './IconButton.tsx'

interface CopyButtonProps {
  /** What is copied, or how to get it. */
  readonly text: string | (() => Promise<string>)
  /** `Copy path`, `Copy value`: never just an icon to assistive technology. */
  readonly label?: string
  readonly className?: string
}

type Phase = 'idle' | 'copied' | 'failed'

const CONFIRMATION_MS = 1600

/** Copies, then says that it did. */
export function CopyButton({ text, label = 'Copy', className }: CopyButtonProps) {
  const [phase, setPhase] = useState<Phase>('idle')

  useEffect(() => {
    if (phase === 'idle') return undefined
    const timer = setTimeout(() => setPhase('idle'), CONFIRMATION_MS)
    return () => clearTimeout(timer)
  }, [phase])

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text())
      setPhase('copied')
    } catch {
      // No permission, or not a secure context: the text can still be selected by hand.
      setPhase('failed')
    }
  }

  const said = { idle: '', copied: 'Copied', failed: 'Could not copy' }[phase]
  return (
    <>
      <IconButton
        size="small"
        label={phase === 'idle' ? label : said}
        icon={
          phase === 'copied' ? (
            <Check aria-hidden size={12} strokeWidth={1.6} className="text-success" />
          ) : (
            <Copy aria-hidden size={12} strokeWidth={1.6} />
          )
        }
        onClick={() => void copy()}
        {...(className === undefined ? {} : { className })}
      />
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  )
}
