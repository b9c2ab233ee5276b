import type { ReactElement } from 'react'
import { oneLine } from '../../../lib/text/text.ts'
import type { FactSection } from '../../../model/fact.ts'
import { FactList } from '../../shared/facts/FactList.tsx'
import { ToneMark } from '../../shared/facts/ToneMark.tsx'
import { Section } from '../Section.tsx'

/** What the format tells of the turn beyond what all formats share. */
export function FactSections({
  sections,
}: {
  readonly sections: readonly FactSection[]
}): ReactElement {
  return (
    <>
      {sections.map(({ id, title, facts, tone }) => (
        <Section key={id} title={oneLine(title, 120)} tag={<ToneMark tone={tone} />}>
          <FactList facts={facts} label={oneLine(title, 120)} />
        </Section>
      ))}
    </>
  )
}
