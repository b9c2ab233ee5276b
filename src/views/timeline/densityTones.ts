import type { Tone } from './density.ts'

interface ToneClass {
  readonly fill: string
  readonly swatch: string
}

export const densityTones: Record<Tone, ToneClass> = {
  click: { fill: 'fill-chart-output', swatch: 'bg-chart-output' },
  typing: { fill: 'fill-chart-input', swatch: 'bg-chart-input' },
  scroll: { fill: 'fill-tool', swatch: 'bg-tool' },
  wait: { fill: 'fill-chart-cached', swatch: 'bg-chart-cached' },
  other: { fill: 'fill-policy', swatch: 'bg-policy' },
}
