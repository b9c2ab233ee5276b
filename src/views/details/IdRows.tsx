import { neutralise } from '../../lib/text/text.ts'
import { KeyValueList } from '../../ui/facts/KeyValueList.tsx'
import { KeyValueRow } from '../../ui/facts/KeyValueRow.tsx'
import { idPartsOf } from './idParts.ts'

/** A trajectory id and what its parts say. */
export function IdRows({ id }: { readonly id: string }) {
  const parts = idPartsOf(id)
  return (
    <>
      <p className="font-mono text-xs leading-[22px] [overflow-wrap:anywhere]">{neutralise(id)}</p>
      {parts === undefined ? null : (
        <KeyValueList>
          <KeyValueRow name="Date" value={parts.date} mono />
          <KeyValueRow name="Time" value={parts.time} note="local to the machine" mono />
          <KeyValueRow name="Model" value={neutralise(parts.model)} note="shortened" mono />
          <KeyValueRow name="Unique part" value={parts.unique} mono />
        </KeyValueList>
      )}
    </>
  )
}
