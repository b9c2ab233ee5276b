import type { DecisionEffect } from '../decision.ts'

/** What a decision did, in words: the same everywhere. */
export const EFFECT_WORDS: Readonly<Record<DecisionEffect, string>> = {
  denied: 'denied',
  escalated: 'escalated',
  'would-deny': 'would deny',
  'would-escalate': 'would escalate',
  allowed: 'allowed',
}

/** The same as a heading or a choice. */
export const EFFECT_TITLES: Readonly<Record<DecisionEffect, string>> = {
  denied: 'Denied',
  escalated: 'Escalated',
  'would-deny': 'Would deny',
  'would-escalate': 'Would escalate',
  allowed: 'Allowed',
}
