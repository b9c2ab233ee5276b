import type { ReactElement } from 'react'
import { oneLine } from '../../../lib/text/text.ts'
import type { Policy } from '../../../model/decision.ts'
import type { Fact } from '../../../model/fact.ts'
import { Tag } from '../../../ui/facts/Tag.tsx'
import { FactList } from '../../shared/facts/FactList.tsx'
import { RecordedText } from '../../shared/text/RecordedText.tsx'
import { useShownText } from '../../shared/text/useShownText.ts'

/** A policy that matched, in its own words. */
export function PolicyItem({ policy }: { readonly policy: Policy }): ReactElement {
  const show = useShownText()
  const { id, description, escalate, escalateArg, annotations } = policy
  const facts = annotations.map(({ key, value }): Fact => ({
    label: key,
    value: { kind: 'text', text: value },
  }))
  return (
    <li className="min-w-0 border-l-2 border-line-strong pl-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <bdi className="font-mono text-[11.5px] break-all text-text-1">{oneLine(id, 200)}</bdi>
        {escalate === true ? (
          <Tag tone="policy">
            {escalateArg === undefined ? 'asks a person' : `asks ${oneLine(escalateArg, 60)}`}
          </Tag>
        ) : null}
      </p>
      {description === undefined ? null : (
        <p dir="auto" className="[overflow-wrap:anywhere] text-text-2">
          <RecordedText text={show(description)} />
        </p>
      )}
      {facts.length === 0 ? null : <FactList facts={facts} label="Annotations" />}
    </li>
  )
}
