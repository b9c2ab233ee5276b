import { useFindings } from '../../state/findings/shownFindings.ts'
import { useSettings } from '../../state/settings.ts'
import { Kbd } from '../../ui/facts/Kbd.tsx'
import type { Breakpoint } from '../../ui/layout/useBreakpoint.ts'

const HINTS = [
  { keys: ['←', '→'], word: 'step', letter: false },
  { keys: ['Space'], word: 'play', letter: false },
  { keys: [',', '.'], word: 'frame', letter: true },
  { keys: ['n'], word: 'next finding', letter: true },
  { keys: ['/'], word: 'search', letter: true },
  { keys: ['?'], word: 'keys', letter: true },
] as const

/** The keys worth knowing first; only those that work. */
export function KeyHints({ room }: { readonly room: Breakpoint }) {
  const letters = useSettings((settings) => settings.shortcuts)
  const findings = useFindings().length > 0
  const working = HINTS.filter(
    ({ letter, word }) => (letters || !letter) && (findings || word !== 'next finding'),
  )
  const shown = room === 'wide' ? working : working.slice(-1)
  return (
    <span className="flex items-center gap-3 max-md:hidden">
      {shown.map(({ keys, word }) => (
        <span key={word} className="flex items-center gap-1">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          <span className="ml-0.5">{word}</span>
        </span>
      ))}
    </span>
  )
}
