import type { AlignedRow, Relation } from '../../../model/compare/alignment.ts'

interface RelationLook {
  /** A sign that does without colour. */
  readonly sign: string
  readonly word: string
  readonly ink: string
}

export const RELATION_LOOKS: Readonly<Record<Relation, RelationLook>> = {
  same: { sign: '=', word: 'Same', ink: 'text-text-3' },
  similar: { sign: '≈', word: 'Similar', ink: 'text-text-2' },
  different: { sign: '≠', word: 'Different', ink: 'text-accent font-semibold' },
  'only-a': { sign: '⊢', word: 'Only in A', ink: 'text-accent' },
  'only-b': { sign: '⊣', word: 'Only in B', ink: 'text-accent' },
}

/** `Different: other text, another screen`. */
export function relationText({ relation, reasons }: AlignedRow): string {
  const { word } = RELATION_LOOKS[relation]
  return reasons.length === 0 ? word : `${word}: ${reasons.join(', ')}`
}
