import { ChevronDown, ChevronUp } from '../../ui/icons.ts'
import { useId, useState } from 'react'
import { verdictText } from '../../model/spaces/fitText.ts'
import type { NamedReading } from '../../model/spaces/namedReading.ts'
import { isSameReading } from '../../model/spaces/namedReading.ts'
import type { SpaceFits } from '../../model/spaces/spaceFit.ts'
import { useAnalysis } from '../../state/analysis/analysis.ts'
import { chooseReading } from '../../state/analysis/reading.ts'
import { useCurrentRun } from '../../state/current.ts'
import { changeSettings, useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ReadingCard } from './ReadingCard.tsx'
import { useCheckedPoint } from './useCheckedPoint.ts'
import type { CheckedPoint } from './useCheckedPoint.ts'

/** With and without a point it has the same height. */
const OPEN = 'h-[193px] max-md:h-[201px]'
const FOLDED = 'h-[37px] max-md:h-[45px]'

/**
 * The point of the stop, read in every space that the run makes plausible. Once it stands it keeps
 * its room for the run, so that the stage does not jump while a person steps through it.
 */
export function CoordinateCheck() {
  const checked = useCheckedPoint()
  const run = useCurrentRun()?.key
  const [room, setRoom] = useState<Room>()
  const choice = useSettings((settings) => settings.coordinateCheck)
  const isTelling = checked !== undefined && checked.readings.length > 1
  if (isTelling && room?.run !== run) setRoom({ run, isNamed: namesSpaces(checked) })
  const isOpen = choice === 'auto' ? room?.isNamed === true : choice === 'open'
  if (isTelling) return <Dock checked={checked} isOpen={isOpen} />
  return room !== undefined && room.run === run ? <EmptyDock isOpen={isOpen} /> : null
}

/** The room that a run has taken for the check. */
interface Room {
  readonly run: string | undefined
  /** The run itself names another space than that of its screens. */
  readonly isNamed: boolean
}

function namesSpaces({ readings }: CheckedPoint): boolean {
  return readings.some(({ basis }) => basis === 'named')
}

/** As high as the dock of a stop that has a point; on a phone what is below it matters more. */
function EmptyDock({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <section
      aria-label="Coordinate check"
      className={`flex shrink-0 flex-col border-t border-line bg-panel text-xs text-text-3 max-md:h-[45px] ${isOpen ? 'h-[193px]' : 'h-[37px]'}`}
    >
      <h2 className="flex h-9 shrink-0 items-center px-3 text-xs font-semibold text-text-2">
        Coordinate check
      </h2>
      {isOpen ? (
        <p className="m-0 flex flex-1 items-center justify-center pb-9 max-md:hidden">
          No point to check at this stop.
        </p>
      ) : null}
    </section>
  )
}

interface DockProps {
  readonly checked: CheckedPoint
  readonly isOpen: boolean
}

function Dock({ checked, isOpen }: DockProps) {
  const { readings, chosen } = checked
  const fits = useAnalysis((analysis) => analysis.spaces)
  const isMeasuring = useAnalysis(({ phase }) => phase === 'measuring' || phase === 'waiting')
  const [isWhole, setWhole] = useState(false)
  const id = useId()
  const shown = isWhole ? readings : readings.filter((named) => isTold(named, checked, fits))
  const more = readings.length - shown.length
  const best = readings.find((named) => named.id === fits?.best)
  const verdict = fits === undefined ? undefined : verdictText(fits, best?.label)
  const isSuspicious = fits?.verdict === 'other' && !isSameReading(best?.reading, chosen)
  return (
    <section
      aria-labelledby={`${id}-title`}
      data-testid="coordinate-check"
      className={`shrink-0 overflow-hidden border-t border-line bg-panel text-xs ${isOpen ? OPEN : FOLDED}`}
    >
      <div className="flex min-h-9 items-center gap-2 pr-1.5 pl-3">
        <h2 id={`${id}-title`} className="shrink-0 text-xs font-semibold text-text-1">
          Coordinate check
        </h2>
        <span className="min-w-0 shrink-[99] truncate text-text-3 max-md:hidden">
          same point read in {shown.length} spaces, {checked.frameText}
        </span>
        <span
          data-testid="coordinate-verdict"
          data-verdict={fits?.verdict}
          title={verdict}
          className={`ml-auto min-w-0 truncate ${isSuspicious ? 'text-warning' : 'text-text-2'}`}
        >
          {verdict ?? (isMeasuring ? 'Comparing screens…' : '')}
        </span>
        {isOpen && (more > 0 || isWhole) ? (
          <Button variant="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Fewer' : `${more} more`}
          </Button>
        ) : null}
        <IconButton
          label={isOpen ? 'Fold the coordinate check' : 'Unfold the coordinate check'}
          aria-expanded={isOpen}
          icon={
            isOpen ? (
              <ChevronDown aria-hidden size={14} strokeWidth={1.6} />
            ) : (
              <ChevronUp aria-hidden size={14} strokeWidth={1.6} />
            )
          }
          onClick={() => changeSettings({ coordinateCheck: isOpen ? 'folded' : 'open' })}
        />
      </div>
      {isOpen ? (
        <fieldset className="m-0 flex min-w-0 gap-2 overflow-x-auto border-0 px-3 pt-0.5 pb-3">
          <legend className="sr-only">How the points of this run are read</legend>
          {shown.map((named) => (
            <ReadingCard
              key={named.id}
              group={id}
              named={named}
              checked={checked}
              fit={fits?.fits.find((fit) => fit.id === named.id)}
              onChoose={() => chooseReading(checked.trajectory.fingerprint, named.reading)}
            />
          ))}
        </fieldset>
      ) : null}
    </section>
  )
}

/**
 * What nothing but the range of the numbers suggests is told when asked for, when it fits better,
 * when the person chose it, and when there is nothing else to compare with.
 */
function isTold(
  named: NamedReading,
  { readings, chosen }: CheckedPoint,
  fits: SpaceFits | undefined,
): boolean {
  if (named.basis !== 'numbers' || isSameReading(named.reading, chosen)) return true
  if (fits?.verdict === 'other' && fits.best === named.id) return true
  return !readings.some(({ basis }) => basis === 'named') && readings.indexOf(named) === 1
}
