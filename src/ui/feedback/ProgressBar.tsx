interface ProgressBarProps {
  readonly label: string
  readonly value: number
  /** `undefined` while the total is not known. */
  readonly total: number | undefined
  /** What assistive technology says instead of a percentage. */
  readonly text?: string
}

export function ProgressBar({ label, value, total, text }: ProgressBarProps) {
  const known = total !== undefined && total > 0
  const percent = known ? Math.min(100, Math.max(0, (value / total) * 100)) : undefined
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent === undefined ? undefined : Math.round(percent)}
      aria-valuetext={text}
      className="h-1 w-full overflow-hidden rounded-full bg-line"
    >
      <div
        className="h-full rounded-full bg-accent"
        style={percent === undefined ? { width: '30%', opacity: 0.6 } : { width: `${percent}%` }}
      />
    </div>
  )
}
