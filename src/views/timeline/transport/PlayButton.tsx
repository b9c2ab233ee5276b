import { Pause, Play } from '../../../ui/icons.ts'
import { useStops } from '../../../state/current.ts'
import { togglePlay } from '../../../state/playback.ts'
import { useView } from '../../../state/view.ts'
import { IconButton } from '../../../ui/IconButton.tsx'

const icon = { 'aria-hidden': true, size: 16, strokeWidth: 1.6 } as const

export function PlayButton({ size }: { readonly size: 'small' | 'medium' }) {
  const playing = useView((view) => view.playing)
  const stops = useStops()
  return (
    <IconButton
      size={size}
      label={playing ? 'Pause' : 'Play'}
      keys={['Space']}
      icon={playing ? <Pause {...icon} /> : <Play {...icon} />}
      onClick={togglePlay}
      disabled={stops.length < 2}
      className="bg-hover text-text-1 max-md:mx-3"
    />
  )
}
