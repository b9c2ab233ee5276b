import { Image } from '../../ui/icons.ts'
import { changeSettings } from '../../state/settings.ts'
import { columnChoices } from './galleryLayout.ts'

interface SizeSliderProps {
  readonly columns: number
  /** Room for the columns, in CSS pixels. */
  readonly width: number
}

/** To the right the pictures grow: fewer stand side by side. */
export function SizeSlider({ columns, width }: SizeSliderProps) {
  const [fewest, most] = columnChoices(width)
  const text = `${columns} wide`
  return (
    <div className="flex items-center gap-2 text-xs text-text-3">
      <Image aria-hidden size={12} strokeWidth={1.6} />
      <input
        type="range"
        aria-label="Size of the pictures"
        aria-valuetext={text}
        min={fewest}
        max={most}
        step={1}
        value={fewest + most - columns}
        onChange={(event) =>
          changeSettings({ galleryColumns: fewest + most - event.currentTarget.valueAsNumber })
        }
        className="h-6 w-24 cursor-pointer accent-accent xl:w-28"
      />
      <Image aria-hidden size={16} strokeWidth={1.6} />
      <span className="w-12 text-right text-text-2">{text}</span>
    </div>
  )
}
