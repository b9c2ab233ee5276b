import type { Usage } from '../usage.ts'
import type { CacheBreak } from './cacheBreak.ts'

/** What the recorded cached tokens of a call say to what it repeated. */
export type CacheAgreement =
  /** The record tells no cached tokens. */
  | { readonly kind: 'untold' }
  /** Something was cached where a beginning was repeated, or nothing where none was. */
  | { readonly kind: 'agrees'; readonly cached: number }
  /** A beginning was repeated, and nothing of it was taken from a cache. */
  | { readonly kind: 'missed' }
  /** More is recorded as cached than the call before had sent. */
  | { readonly kind: 'more-than-sent'; readonly cached: number; readonly sent: number }
  /** Model, tools or system text changed, and yet something was taken from a cache. */
  | { readonly kind: 'unexpected'; readonly cached: number }

export function cacheAgreement(
  broken: CacheBreak | undefined,
  usage: Usage | undefined,
  earlier: Usage | undefined,
): CacheAgreement {
  const cached = usage?.cachedInputTokens
  if (cached === undefined) return { kind: 'untold' }
  const sent = earlier?.inputTokens
  if (sent !== undefined && cached > sent) return { kind: 'more-than-sent', cached, sent }
  if (broken?.cause.kind === 'parameter' && cached > 0) return { kind: 'unexpected', cached }
  const repeats = broken === undefined || broken.reusable.messages > 0
  return cached === 0 && repeats ? { kind: 'missed' } : { kind: 'agrees', cached }
}
