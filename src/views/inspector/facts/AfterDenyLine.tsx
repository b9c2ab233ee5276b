import type { ReactElement } from 'react'
import { afterDenyOf } from '../../../model/afterDeny.ts'
import type { AfterDeny } from '../../../model/decision.ts'
import type { Turn } from '../../../model/trajectory.ts'

interface AfterDenyLineProps {
  readonly turns: readonly Turn[]
  readonly index: number
}

const WORDS: Readonly<Record<AfterDeny, string>> = {
  stopped: 'After the denial the agent stopped.',
  'same-again': 'After the denial the agent tried the same again.',
  'another-way': 'After the denial the agent went another way.',
}

/** What the agent made of a denial. */
export function AfterDenyLine({ turns, index }: AfterDenyLineProps): ReactElement | null {
  const after = afterDenyOf(turns, index)
  if (after === undefined) return null
  return (
    <p
      data-testid="after-deny"
      data-after={after}
      className="mt-2 text-[12px] leading-[18px] text-text-1"
    >
      {WORDS[after]} <span className="text-text-3">Concluded from the turns that follow.</span>
    </p>
  )
}
