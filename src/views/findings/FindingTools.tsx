import { ChevronLeft, ChevronRight, ListFilter } from '../../ui/icons.ts'
import type { Finding, FindingKind } from '../../model/finding.ts'
import { neighbourFinding, SEVERITIES } from '../../model/marks/findingMarks.ts'
import { SEVERITY_WORDS } from '../../model/wording/findingText.ts'
import { kindLabel } from '../../state/findings/dismiss.ts'
import { stepFinding } from '../../state/findings/findingSteps.ts'
import { useFindings } from '../../state/findings/shownFindings.ts'
import { useView } from '../../state/view.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import { MenuLabel } from '../../ui/menu/MenuLabel.tsx'
import { MenuRadio } from '../../ui/menu/MenuRadio.tsx'
import { setOrder, showKind, showSeverity, useFindingsView } from './findingsView.ts'

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.6 } as const

const ORDERS = [
  { id: 'turn', label: 'By turn' },
  { id: 'kind', label: 'By kind' },
] as const

interface FindingToolsProps {
  /** Elsewhere the timeline has the buttons to go from one to the next. */
  readonly hasSteps?: boolean
}

/** The way from one finding to the next, and what of them is listed. */
export function FindingTools({ hasSteps = false }: FindingToolsProps) {
  const findings = useFindings()
  const order = useFindingsView((view) => view.order)
  const severity = useFindingsView((view) => view.severity)
  const kind = useFindingsView((view) => view.kind)
  const kinds = [...new Set<FindingKind>(findings.map((finding) => finding.kind))]
  const isNarrowed = severity !== 'all' || kind !== 'all'
  return (
    <>
      {hasSteps ? <Steps findings={findings} /> : null}
      <Menu
        align="end"
        trigger={
          <IconButton
            size="small"
            label="Order and filter findings"
            tooltip={false}
            title="Order and filter findings"
            className={isNarrowed ? 'text-accent' : ''}
            icon={<ListFilter {...icon} />}
          />
        }
      >
        <MenuRadio name="Order" choices={ORDERS} selected={order} onSelect={setOrder} />
        <MenuLabel>Severity</MenuLabel>
        <MenuRadio
          name="Severity"
          choices={[
            { id: 'all', label: 'All', note: findings.length },
            ...SEVERITIES.map((id) => ({
              id,
              label: capital(SEVERITY_WORDS[id]),
              note: findings.filter((finding) => finding.severity === id).length,
            })),
          ]}
          selected={severity}
          onSelect={showSeverity}
        />
        <MenuLabel>Kind</MenuLabel>
        <MenuRadio
          name="Kind"
          choices={[
            { id: 'all', label: 'All kinds' },
            ...kinds.map((id) => ({
              id,
              label: kindLabel(id),
              note: findings.filter((finding) => finding.kind === id).length,
            })),
          ]}
          selected={kind}
          onSelect={showKind}
        />
      </Menu>
    </>
  )
}

function Steps({ findings }: { readonly findings: readonly Finding[] }) {
  const hasNext = useView((view) => neighbourFinding(findings, view.stop, 1) !== undefined)
  const hasPrevious = useView((view) => neighbourFinding(findings, view.stop, -1) !== undefined)
  return (
    <>
      <IconButton
        size="small"
        label="Previous finding"
        keys={['Shift', 'N']}
        icon={<ChevronLeft {...icon} />}
        disabled={!hasPrevious}
        onClick={() => stepFinding(-1)}
      />
      <IconButton
        size="small"
        label="Next finding"
        keys={['n']}
        icon={<ChevronRight {...icon} />}
        disabled={!hasNext}
        onClick={() => stepFinding(1)}
      />
    </>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
