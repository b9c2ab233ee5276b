import type { Refusal } from '../../model/refusal.ts'

/** What a person can paste into a bug report; names of files are part of it, content is not. */
export function reportText(name: string, refusals: readonly Refusal[]): string {
  const parts = refusals.map((refusal) =>
    [
      refusal.title,
      `Code: ${refusal.code}`,
      `Found: ${refusal.found}`,
      `Expected: ${refusal.expected}`,
      ...refusal.tries.map((step) => `Try: ${step}`),
    ].join('\n'),
  )
  return [`Trajectory viewer could not open "${name}"`, ...parts].join('\n\n')
}
