import type { FormatId } from '../../../model/trajectory.ts'
import { FORMATS } from '../../../model/trajectory.ts'
import {
  DECISION_FILTERS,
  FINDING_FILTERS,
  asDecisionFilter,
  asFindingFilter,
} from '../../../state/library/filterRuns.ts'
import type {
  DecisionFilter,
  FindingFilter,
  LibraryFilter,
} from '../../../state/library/filterRuns.ts'
import { changeFilter } from '../../../state/library/libraryView.ts'
import { ROW_STATUSES } from '../../../state/library/runValues.ts'
import { SelectField } from '../../../ui/field/SelectField.tsx'
import type { SelectChoice } from '../../../ui/field/SelectField.tsx'
import { formatLabels } from '../../shared/formatLabels.ts'
import type { filterOptions } from './filterOptions.ts'
import { TimeFields } from './TimeFields.tsx'

interface FilterFieldsProps {
  readonly filter: LibraryFilter
  readonly options: ReturnType<typeof filterOptions>
}

const DECISION_WORDS: Readonly<Record<DecisionFilter, string>> = {
  denied: 'has denied',
  escalated: 'has escalated',
  'would-deny': 'would deny (monitor)',
}

const FINDING_WORDS: Readonly<Record<FindingFilter, string>> = {
  found: 'has findings',
  clean: 'has none',
  'not-analysed': 'not analysed yet',
}

/** Format, status, model or agent, time, decision, findings: each narrows what the others left. */
export function FilterFields({ filter, options }: FilterFieldsProps) {
  const { formats, statuses, models, agents } = options
  return (
    <>
      <SelectField
        label="Format"
        any={formats.length > 1 ? `all ${formats.length}` : 'any'}
        value={filter.format ?? ''}
        choices={{ '': formats.map((value) => ({ value, label: formatLabels[value] })) }}
        onChange={(value) => changeFilter({ format: asFormat(value) })}
      />
      <SelectField
        label="Status"
        any="any"
        value={filter.status ?? ''}
        choices={{ '': statuses.map(same) }}
        onChange={(value) => changeFilter({ status: ROW_STATUSES.find((id) => id === value) })}
      />
      <SelectField
        label="Model or agent"
        any="any"
        value={filter.model ?? ''}
        choices={{ Models: models.map(same), Agents: agents.map(same) }}
        onChange={(value) => changeFilter({ model: value === '' ? undefined : value })}
      />
      <TimeFields time={filter.time} />
      <SelectField
        label="Decisions"
        any="any"
        value={filter.decision ?? ''}
        choices={{ '': DECISION_FILTERS.map((value) => ({ value, label: DECISION_WORDS[value] })) }}
        onChange={(value) => changeFilter({ decision: asDecisionFilter(value) })}
      />
      <SelectField
        label="Findings"
        any="any"
        value={filter.findings ?? ''}
        choices={{ '': FINDING_FILTERS.map((value) => ({ value, label: FINDING_WORDS[value] })) }}
        onChange={(value) => changeFilter({ findings: asFindingFilter(value) })}
      />
    </>
  )
}

function same(value: string): SelectChoice {
  return { value, label: value }
}

function asFormat(text: string): FormatId | undefined {
  return FORMATS.find((format) => format === text)
}
