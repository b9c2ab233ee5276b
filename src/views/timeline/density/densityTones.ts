import type { Tone } from './densityScheme.ts'

interface ToneClass {
  readonly fill: string
  readonly swatch: string
}

export const densityTones: Record<Tone, ToneClass> = {
  first: { fill: 'fill-chart-output', swatch: 'bg-chart-output' },
  second: { fill: 'fill-chart-input', swatch: 'bg-chart-input' },
  third: { fill: 'fill-tool', swatch: 'bg-tool' },
  fourth: { fill: 'fill-chart-cached', swatch: 'bg-chart-cached' },
  fifth: { fill: 'fill-policy', swatch: 'bg-policy' },
}
