import { TONES } from './density.ts'
import { densityTones } from './densityTones.ts'

/** Which colour of the strip stands for what. */
export function DensityLegend() {
  return (
    <span className="flex flex-1 justify-between gap-1.5 text-text-3">
      {TONES.map((tone) => (
        <span key={tone} className="flex items-center gap-1">
          <span aria-hidden className={`size-2 ${densityTones[tone].swatch}`} />
          {tone}
        </span>
      ))}
    </span>
  )
}
