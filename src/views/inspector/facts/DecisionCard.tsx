import type { ReactElement } from 'react'
import { neutralise, oneLine } from '../../../lib/text/text.ts'
import { effectOf } from '../../../model/decision.ts'
import type { Decision, DecisionEffect } from '../../../model/decision.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { EFFECT_TITLES } from '../../../model/wording/decisionText.ts'
import { timeText } from '../../../model/wording/timeText.ts'
import { Tag } from '../../../ui/facts/Tag.tsx'
import { DecisionGlyph } from '../../shared/DecisionGlyph.tsx'
import { FactList } from '../../shared/facts/FactList.tsx'
import { ToneMark } from '../../shared/facts/ToneMark.tsx'
import { RecordedText } from '../../shared/text/RecordedText.tsx'
import { useShownText } from '../../shared/text/useShownText.ts'
import { OriginLink } from '../action/OriginLink.tsx'
import { PolicyItem } from './PolicyItem.tsx'

interface DecisionCardProps {
  readonly decision: Decision
  readonly turn: Turn
  readonly clock: Trajectory['clock']
}

const LOOKS: Readonly<Record<DecisionEffect, string>> = {
  denied: 'border-error-line bg-error-bg',
  'would-deny': 'border-dashed border-error-line',
  escalated: 'border-warning-line bg-warning-bg',
  'would-escalate': 'border-dashed border-warning-line',
  allowed: 'border-line bg-raised',
}

/** One verdict: what it did under its mode, why, by which policies, and what came with it. */
export function DecisionCard({ decision, turn, clock }: DecisionCardProps): ReactElement {
  const show = useShownText()
  const { verdict, mode, reason, policies, by, stage, sections, at, origin } = decision
  const effect = effectOf(decision)
  return (
    <article
      data-testid="decision"
      data-decision={verdict}
      data-mode={mode}
      data-turn={turn.index + 1}
      aria-label={EFFECT_TITLES[effect]}
      className="min-w-0 overflow-hidden rounded-[6px] border border-line text-xs leading-[18px]"
    >
      <header
        className={`flex flex-wrap items-center gap-x-2 gap-y-1 border-b px-2.5 py-1.5 ${LOOKS[effect]}`}
      >
        <DecisionGlyph effect={effect} decorative />
        <span className="font-medium text-text-1">{EFFECT_TITLES[effect]}</span>
        {mode === undefined ? null : <Tag title={MODE_TITLES[mode]}>{mode}</Tag>}
        {stage === undefined ? null : <Tag>{oneLine(stage, 40)}</Tag>}
        <span className="ml-auto flex min-w-0 items-center gap-2 text-[11px] text-text-2">
          {by === undefined ? null : <span>by {oneLine(by, 60)}</span>}
          {origin === undefined ? null : <OriginLink origin={origin} turn={turn} />}
        </span>
      </header>
      <div className="flex flex-col gap-2 px-2.5 py-2">
        {reason === undefined ? null : (
          <p dir="auto" className="[overflow-wrap:anywhere] whitespace-pre-wrap text-text-1">
            <RecordedText text={show(reason)} />
          </p>
        )}
        {policies.length === 0 ? null : (
          <ul aria-label="Policies" className="flex flex-col gap-2">
            {policies.map((policy, index) => (
              <PolicyItem key={index} policy={policy} />
            ))}
          </ul>
        )}
        {sections.map((section) => (
          <section key={section.id} className="border-t border-line pt-1.5">
            <h4 className="mb-0.5 flex items-center gap-2 text-[11px] font-medium text-text-2">
              {neutralise(section.title)}
              <ToneMark tone={section.tone} />
            </h4>
            <FactList facts={section.facts} label={neutralise(section.title)} />
          </section>
        ))}
        {at === undefined ? null : <p className="text-[11px] text-text-3">{timeText(at, clock)}</p>}
      </div>
    </article>
  )
}

const MODE_TITLES: Readonly<Record<NonNullable<Decision['mode']>, string>> = {
  monitor: 'The policy engine only looked on: nothing was blocked',
  govern: 'The policy engine enforced its verdict',
  steer: 'The policy engine told the agent what to do instead',
}
