import { CircleAlert, Info, TriangleAlert } from '../../../ui/icons.ts'
import type { FindingSeverity } from '../../../model/finding.ts'
import { findingLooks } from './findingLooks.ts'

const icons = { error: CircleAlert, warning: TriangleAlert, notice: Info } as const

/** The word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: FindingSeverity }) {
  const Icon = icons[severity]
  return (
    <Icon
      aria-hidden
      size={14}
      strokeWidth={1.6}
      className={`shrink-0 ${findingLooks[severity].text}`}
    />
  )
}
