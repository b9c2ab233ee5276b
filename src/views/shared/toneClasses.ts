import type { Tone } from '../../model/fact.ts'

interface ToneClass {
  readonly fill: string
  readonly text: string
  readonly background: string
  /** A pale surface on which `text` can be read. */
  readonly tint: string
}

/** Colours of good, bad and neutral; words always stand beside them or in their title. */
export const toneClasses: Readonly<Record<Tone, ToneClass>> = {
  good: {
    fill: 'fill-success',
    text: 'text-success',
    background: 'bg-success',
    tint: 'bg-success-bg',
  },
  bad: { fill: 'fill-error', text: 'text-error', background: 'bg-error', tint: 'bg-error-bg' },
  warning: {
    fill: 'fill-warning',
    text: 'text-warning',
    background: 'bg-warning',
    tint: 'bg-warning-bg',
  },
  neutral: { fill: 'fill-text-3', text: 'text-text-2', background: 'bg-text-3', tint: 'bg-hover' },
}
