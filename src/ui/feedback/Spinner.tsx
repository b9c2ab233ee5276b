import { LoaderCircle } from '../icons.ts'

interface SpinnerProps {
  readonly label: string
  readonly size?: number
}

/** Something is on its way and nobody knows how long it takes; else use `ProgressBar`. */
export function Spinner({ label, size = 14 }: SpinnerProps) {
  return (
    <span role="progressbar" aria-label={label} className="inline-flex text-text-3">
      <LoaderCircle aria-hidden size={size} strokeWidth={1.6} className="animate-spin" />
    </span>
  )
}
