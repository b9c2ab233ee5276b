import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from '../../../ui/icons.ts'
import { step, toFirst, toLast } from '../../../state/playback.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { PlayButton } from './PlayButton.tsx'
import { Position } from './Position.tsx'
import { RecordingButton } from './RecordingButton.tsx'
import { SpeedMenu } from './SpeedMenu.tsx'
import { TimingMenu } from './TimingMenu.tsx'

const icon = { 'aria-hidden': true, size: 16, strokeWidth: 1.6 } as const

interface TransportBarProps {
  readonly timed: boolean
  readonly stops: number
}

/** From so many stops on the position needs the room. */
const MANY = 100

/** First, previous, play, next, last, speed and position. */
export function TransportBar({ timed, stops }: TransportBarProps) {
  const size = stops < MANY ? 'medium' : 'small'
  return (
    <div className="flex items-center px-3 max-md:h-12 max-md:justify-center md:absolute md:inset-x-0 md:top-1.5 md:h-8 md:px-2">
      <div className="absolute left-3 flex md:hidden">
        <SpeedMenu />
        <TimingMenu timed={timed} />
      </div>
      <IconButton
        size={size}
        label="First stop"
        keys={['Home']}
        icon={<ChevronFirst {...icon} />}
        onClick={toFirst}
        className="max-md:hidden @max-[239px]:hidden"
      />
      <IconButton
        size={size}
        label="Previous stop"
        keys={['←']}
        icon={<ChevronLeft {...icon} />}
        onClick={() => step(-1)}
      />
      <PlayButton size={size} />
      <IconButton
        size={size}
        label="Next stop"
        keys={['→']}
        icon={<ChevronRight {...icon} />}
        onClick={() => step(1)}
      />
      <IconButton
        size={size}
        label="Last stop"
        keys={['End']}
        icon={<ChevronLast {...icon} />}
        onClick={toLast}
        className="max-md:hidden @max-[239px]:hidden"
      />
      <span className="max-md:hidden @max-[239px]:hidden">
        <SpeedMenu />
      </span>
      <RecordingButton />
      <div className="ml-auto max-md:absolute max-md:right-4 md:pr-1">
        <Position />
      </div>
    </div>
  )
}
