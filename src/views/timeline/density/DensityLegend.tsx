import { useStops } from '../../../state/current.ts'
import { schemeOf, TONES } from './densityScheme.ts'
import { densityTones } from './densityTones.ts'

/** Which colour of the strip stands for what. */
export function DensityLegend() {
  const { names } = schemeOf(useStops())
  return (
    <span className="flex flex-1 justify-between gap-1.5 text-text-3">
      {TONES.map((tone) => (
        <span
          key={tone}
          className="flex items-center gap-1 whitespace-nowrap last:@max-[239px]:hidden"
        >
          <span aria-hidden className={`size-2 ${densityTones[tone].swatch}`} />
          {names[tone]}
        </span>
      ))}
    </span>
  )
}
