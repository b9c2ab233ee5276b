import { assertNever } from '../../lib/assertNever.ts'
import { oneLine } from '../../lib/text/text.ts'
import { Kbd } from '../../ui/facts/Kbd.tsx'
import { Clock } from '../../ui/icons.ts'
import { HitOption } from './HitOption.tsx'
import type { OptionRow } from './searchRows.ts'

/** What stands in a row that can be chosen. */
export function OptionContent({ row }: { readonly row: OptionRow }) {
  switch (row.kind) {
    case 'hit':
      return <HitOption hit={row.hit} />
    case 'command':
      return (
        <>
          <span className="min-w-0 flex-1 truncate">{oneLine(row.command.title, 120)}</span>
          <span className="flex shrink-0 gap-1 max-md:hidden">
            {row.command.keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
        </>
      )
    case 'recent':
      return (
        <>
          <Clock aria-hidden size={12} strokeWidth={1.6} className="shrink-0 text-text-3" />
          <span className="min-w-0 flex-1 truncate">{oneLine(row.text, 120)}</span>
        </>
      )
    case 'completion':
      return (
        <>
          <span className="shrink-0 font-mono text-[11.5px] text-text-1">
            {row.completion.text}
          </span>
          <span className="min-w-0 flex-1 truncate text-text-3">{row.completion.hint}</span>
        </>
      )
    default:
      return assertNever(row)
  }
}
