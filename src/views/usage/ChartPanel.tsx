import type { ReactNode } from 'react'

interface LegendEntry {
  readonly name: string
  /** A CSS colour. */
  readonly fill: string
  readonly isLine?: boolean
  readonly isDashed?: boolean
}

interface ChartPanelProps {
  readonly title: string
  readonly remark?: string
  readonly legend?: readonly LegendEntry[]
  readonly className?: string
  readonly children: ReactNode
}

const NO_LEGEND: readonly LegendEntry[] = []

/** One chart with its heading and legend. */
export function ChartPanel({
  title,
  remark,
  legend = NO_LEGEND,
  className = '',
  children,
}: ChartPanelProps) {
  return (
    <section className={`min-w-0 bg-panel px-3 pt-2 pb-1 ${className}`}>
      <header className="mb-1 flex min-h-7 flex-wrap items-center gap-x-2">
        <h3 className="text-[12px] font-semibold">{title}</h3>
        {remark === undefined ? null : <p className="text-[12px] text-text-3">{remark}</p>}
        <ul className="flex gap-4 md:ml-auto">
          {legend.map(({ name, fill, isLine = false, isDashed = false }) => (
            <li key={name} className="flex items-center gap-1.5 text-[12px] text-text-2">
              <span
                aria-hidden
                className={isLine ? 'h-0.5 w-3' : 'size-2'}
                style={{ background: isDashed ? dashes(fill) : fill }}
              />
              {name}
            </li>
          ))}
        </ul>
      </header>
      {children}
    </section>
  )
}

/** Two dashes, as in the chart. */
function dashes(fill: string): string {
  return `linear-gradient(to right, ${fill} 5px, transparent 5px 7px, ${fill} 7px)`
}
