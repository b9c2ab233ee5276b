import { useMemo } from 'react'
import { thoughtsOf } from '../../../model/compare/compareRuns.ts'
import type { Thought } from '../../../model/compare/compareRuns.ts'
import type { Finding } from '../../../model/finding.ts'
import { maskText } from '../../../model/secrets/secrets.ts'
import { cutText } from '../../../model/limits.ts'
import { useOtherFindings } from '../../../state/compare/otherFindings.ts'
import { hasEndedBy } from '../../../state/compare/rows.ts'
import { useFindingsAt } from '../../../state/findings/shownFindings.ts'
import { useSecrets } from '../../../state/secrets.ts'
import { hasScreens } from '../../shared/hasScreens.ts'
import { RELATION_LOOKS, relationText } from '../rows/relations.ts'
import { stopAt } from '../usePair.ts'
import type { Pair } from '../usePair.ts'
import { SideCard } from './SideCard.tsx'
import { sharedWords } from './sharedWords.ts'

const NONE: readonly Finding[] = []
/** Of one turn; more is read in the trace. */
const MAX_SAID_CHARS = 12_000

/** Thought against thought on the selected row, and how the two relate. */
export function PairWords({ pair }: { readonly pair: Pair }) {
  const { a, b, rows, row } = pair
  const aligned = rows[row]
  const stopA = stopAt(a, aligned?.a)
  const stopB = stopAt(b, aligned?.b)
  const isRevealed = useSecrets((secrets) => secrets.revealed)
  const findingsA = useFindingsAt(stopA?.index)
  const findingsB = useOtherFindings(b.run.key)
  const thoughts = useMemo(
    () => (aligned === undefined ? {} : thoughtsOf(aligned, a.stops, b.stops)),
    [aligned, a.stops, b.stops],
  )
  const saidA = useMemo(() => saidOf(thoughts.a, isRevealed), [thoughts.a, isRevealed])
  const saidB = useMemo(() => saidOf(thoughts.b, isRevealed), [thoughts.b, isRevealed])
  const shared = useMemo(() => sharedWords(saidA, saidB), [saidA, saidB])
  // Where no screen shows what came of an action, its output does.
  const isPicturedA = useMemo(() => hasScreens(a.trajectory), [a.trajectory])
  const isPicturedB = useMemo(() => hasScreens(b.trajectory), [b.trajectory])
  if (aligned === undefined) return null
  const { sign, ink } = RELATION_LOOKS[aligned.relation]
  return (
    <div className="flex shrink-0 flex-col gap-1.5 px-4 pb-2 max-md:px-2">
      <p
        role="status"
        data-testid="relation"
        className="flex min-w-0 items-center gap-2 px-1 text-xs text-text-2"
      >
        <span aria-hidden className={`font-mono ${ink}`}>
          {sign}
        </span>
        {relationText(aligned)}
      </p>
      <div className="flex gap-4 max-md:flex-col max-md:gap-2">
        <SideCard
          side="a"
          stop={stopA}
          hasEnded={hasEndedBy(rows, row, 'a')}
          isResultShown={!isPicturedA}
          said={saidA}
          pieces={shared?.a}
          findings={stopA === undefined ? NONE : findingsA}
        />
        <SideCard
          side="b"
          stop={stopB}
          hasEnded={hasEndedBy(rows, row, 'b')}
          isResultShown={!isPicturedB}
          said={saidB}
          pieces={shared?.b}
          findings={stopB === undefined ? NONE : (findingsB.get(stopB.index) ?? NONE)}
        />
      </div>
    </div>
  )
}

/** What the model said before it acted, else what it thought. */
function saidOf(thought: Thought | undefined, isRevealed: boolean): string | undefined {
  const text = [thought?.message, thought?.reasoning].find((said) => (said ?? '').trim() !== '')
  if (text === undefined) return undefined
  const bounded = cutText(text.trim(), MAX_SAID_CHARS)
  return isRevealed ? bounded : maskText(bounded)
}
