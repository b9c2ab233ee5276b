import { formatCount } from '../../lib/text/format.ts'
import { useShownRows } from '../../state/compare/steps.ts'
import { countsBefore } from '../../state/compare/rows.ts'
import { Kbd } from '../../ui/facts/Kbd.tsx'

/** How far the two runs go together, and the keys worth knowing. */
export function CompareStatus() {
  const alignment = useShownRows(({ alignment: shown }) => shown)
  if (alignment === undefined) return null
  const { same, similar } = countsBefore(alignment)
  const until = alignment.divergence === undefined ? 'to the end' : 'before the first divergence'
  return (
    <>
      <span className="min-w-0 truncate border-l border-line pl-3">
        {formatCount(same)} {same === 1 ? 'row' : 'rows'} the same, {formatCount(similar)} similar{' '}
        {until}
      </span>
      <span className="ml-auto flex items-center gap-3">
        <Hint keyName="d" word="next difference" />
        <Hint keyName="x" word="swap A and B" />
        <Hint keyName="?" word="keys" />
      </span>
    </>
  )
}

function Hint({ keyName, word }: { readonly keyName: string; readonly word: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <Kbd>{keyName}</Kbd>
      {word}
    </span>
  )
}
