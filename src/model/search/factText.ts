import { assertNever } from '../../lib/assertNever.ts'
import type { Fact, FactSection } from '../fact.ts'

/** A section as lines: its title, then `label: value`. Times and links to turns are no words. */
export function sectionText({ title, facts }: FactSection): string {
  const lines = facts.map(factLine).filter((line) => line !== undefined)
  return [title, ...lines].join('\n')
}

function factLine({ label, value }: Fact): string | undefined {
  switch (value.kind) {
    case 'text':
    case 'code':
      return `${label}: ${value.text}`
    case 'chips':
      return `${label}: ${value.values.join(', ')}`
    case 'artifact':
      return `${label}: ${value.label ?? value.path}`
    case 'turn':
      return value.label === undefined ? undefined : `${label}: ${value.label}`
    case 'time':
    case 'duration':
      return undefined
    default:
      return assertNever(value)
  }
}
