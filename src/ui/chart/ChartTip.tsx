import type { ReactNode } from 'react'

const TIP_WIDTH = 172

interface ChartTipProps {
  /** Middle of what is pointed at, in pixels of the chart. */
  readonly x: number
  readonly width: number
  readonly children: ReactNode
}

/** Figures beside what the pointer is on; decoration, as the table tells the same. */
export function ChartTip({ x, width, children }: ChartTipProps) {
  const left = x + 14 + TIP_WIDTH > width ? Math.max(0, x - 14 - TIP_WIDTH) : x + 14
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute top-3 z-10 rounded-[8px] border border-line-strong bg-panel px-3 py-2 text-[12px]/[18px]"
      style={{ left, width: TIP_WIDTH }}
    >
      {children}
    </div>
  )
}
