import { assertNever } from '../../lib/assertNever.ts'
import type { Decision, Policy } from '../decision.ts'
import type { Fact, FactSection } from '../fact.ts'
import type { RunEvent } from '../runEvent.ts'
import { maskText } from './secrets.ts'

export function maskSections(sections: readonly FactSection[]): readonly FactSection[] {
  return sections.map((section) => ({ ...section, facts: section.facts.map(maskFact) }))
}

/** The label counts as the key of its value: `api_key` beside a value hides it. */
function maskFact({ label, value }: Fact): Fact {
  switch (value.kind) {
    case 'text':
    case 'code':
      return { label, value: { ...value, text: maskLabelled(label, value.text) } }
    case 'chips':
      return { label, value: { ...value, values: value.values.map(maskText) } }
    case 'time':
    case 'duration':
    case 'artifact':
    case 'turn':
      return { label, value }
    default:
      return assertNever(value)
  }
}

function maskLabelled(label: string, text: string): string {
  const line = `${label}: ${text}`
  const masked = maskText(line)
  return masked === line ? text : masked.slice(Math.min(masked.length, label.length + 2))
}

export function maskEvent(event: RunEvent): RunEvent {
  const { summary, detail } = event
  return {
    ...event,
    summary: maskText(summary),
    ...(detail === undefined ? {} : { detail: maskText(detail) }),
  }
}

export function maskDecision(decision: Decision): Decision {
  const { reason, policies, sections } = decision
  return {
    ...decision,
    ...(reason === undefined ? {} : { reason: maskText(reason) }),
    policies: policies.map(maskPolicy),
    sections: maskSections(sections),
  }
}

function maskPolicy(policy: Policy): Policy {
  const { description, annotations } = policy
  return {
    ...policy,
    ...(description === undefined ? {} : { description: maskText(description) }),
    annotations: annotations.map(({ key, value }) => ({ key, value: maskLabelled(key, value) })),
  }
}
