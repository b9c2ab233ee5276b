import { TONES } from './density.ts'
import { toneClasses } from './toneClasses.ts'

/** Which colour of the strip stands for what. */
export function DensityLegend() {
  return (
    <span className="flex flex-1 justify-between gap-1.5 text-text-3">
      {TONES.map((tone) => (
        <span key={tone} className="flex items-center gap-1">
          <span aria-hidden className={`size-2 ${toneClasses[tone].swatch}`} />
          {tone}
        </span>
      ))}
    </span>
  )
}
