import type { ReactNode } from 'react'
import { assertNever } from '../../../lib/assertNever.ts'
import type { OverlayBadge } from '../../../model/overlayBadge.ts'
import { Kbd } from '../../../ui/Kbd.tsx'

/** What the action did that has no place on the image: text, keys, or its name. */
export function ActionBadge({ badge }: { readonly badge: OverlayBadge }) {
  switch (badge.kind) {
    case 'typed':
      return (
        <Frame word="type">
          <span className="truncate font-mono text-text-1">{`"${badge.text}"`}</span>
        </Frame>
      )
    case 'keys':
      return (
        <Frame word="press">
          {badge.keys.map((key, index) => (
            <Kbd key={index}>{key}</Kbd>
          ))}
        </Frame>
      )
    case 'note':
      return (
        <Frame word="">
          <span className="truncate font-mono text-text-1">{badge.text}</span>
        </Frame>
      )
    default:
      return assertNever(badge)
  }
}

function Frame({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <span
      dir="ltr"
      className="pointer-events-none flex h-7 max-w-full min-w-0 items-center gap-1.5 rounded-[6px] border border-line-strong bg-panel px-2 text-xs text-text-3"
    >
      {word === '' ? null : word}
      {children}
    </span>
  )
}
