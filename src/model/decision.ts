import { assertNever } from '../lib/assertNever.ts'
import type { FactSection } from './fact.ts'

/** What a policy said of a step. */
export type DecisionVerdict = 'allow' | 'deny' | 'escalate'

/** `monitor` only looks on: its denials are what would have been denied. */
export type PolicyMode = 'monitor' | 'govern' | 'steer'

export interface Policy {
  readonly id: string
  readonly description?: string
  /** Asks a person; the argument says whom or how. */
  readonly escalate?: boolean
  readonly escalateArg?: string
  /** Annotations and custom members, as text. */
  readonly annotations: readonly { readonly key: string; readonly value: string }[]
}

/** A policy's allow, deny or escalate, as recorded. */
export interface Decision {
  readonly verdict: DecisionVerdict
  readonly mode?: PolicyMode
  readonly reason?: string
  readonly policies: readonly Policy[]
  /** Who decided, such as `cedar`. */
  readonly by?: string
  /** Of which part of the step, where request and response were decided apart: `pre_tool`. */
  readonly stage?: string
  /** Guardrails, taint, scans, steering and whatever else came with it. */
  readonly sections: readonly FactSection[]
  /** Unix milliseconds. */
  readonly at?: number
  readonly origin?: { readonly artifact: string; readonly pointer: string }
}

/** What the verdict did under its mode. */
export const DECISION_EFFECTS = [
  'denied',
  'escalated',
  'would-deny',
  'would-escalate',
  'allowed',
] as const
export type DecisionEffect = (typeof DECISION_EFFECTS)[number]

export function effectOf({ verdict, mode }: Decision): DecisionEffect {
  const watchesOnly = mode === 'monitor'
  switch (verdict) {
    case 'allow':
      return 'allowed'
    case 'deny':
      return watchesOnly ? 'would-deny' : 'denied'
    case 'escalate':
      return watchesOnly ? 'would-escalate' : 'escalated'
    default:
      return assertNever(verdict)
  }
}

/** The gravest effect; undefined where nothing was decided. */
export function worstEffect(decisions: readonly Decision[]): DecisionEffect | undefined {
  const effects = new Set(decisions.map(effectOf))
  return DECISION_EFFECTS.find((effect) => effects.has(effect))
}

/** What the agent did after a denial; derived from the turns that follow. */
export type AfterDeny = 'stopped' | 'same-again' | 'another-way'
