import { ShieldAlert, ShieldCheck } from '../../../ui/icons.ts'
import type { ReactElement } from 'react'
import { neutralise } from '../../../lib/text/text.ts'
import type { SafetyCheck } from '../../../model/action.ts'
import { StatusChip } from '../../../ui/facts/StatusChip.tsx'
import { Section } from '../Section.tsx'

/** What the provider wanted to have confirmed before the action ran. */
export function SafetySection({
  checks,
}: {
  readonly checks: readonly SafetyCheck[]
}): ReactElement | null {
  if (checks.length === 0) return null
  return (
    <Section title="Safety checks">
      <ul className="flex flex-col gap-2">
        {checks.map((check, at) => (
          <li key={at} className="flex items-start gap-2 text-[12px] leading-[18px]">
            {check.state === 'pending' ? (
              <StatusChip tone="warning" icon={<ShieldAlert aria-hidden size={12} />}>
                pending
              </StatusChip>
            ) : (
              <StatusChip tone="success" icon={<ShieldCheck aria-hidden size={12} />}>
                acknowledged
              </StatusChip>
            )}
            <span className="min-w-0 break-words">
              {check.code === undefined ? null : (
                <bdi className="mr-1.5 font-mono text-text-2">{neutralise(check.code)}</bdi>
              )}
              <bdi>{neutralise(check.message ?? 'The record holds no message.')}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
