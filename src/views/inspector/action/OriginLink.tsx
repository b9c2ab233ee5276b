import type { ReactElement } from 'react'
import { oneLine } from '../../../lib/text/text.ts'
import type { Action } from '../../../model/action.ts'
import type { Turn } from '../../../model/trajectory.ts'
import type { InspectorTab } from '../../../state/view.ts'
import { openFile } from '../../shared/fileTarget.ts'
import { responseChoices } from '../files/responseChoices.ts'

interface OriginLinkProps {
  readonly origin: NonNullable<Action['origin']>
  readonly turn: Turn
}

/** Where in the files this stands; opens it there. */
export function OriginLink({ origin, turn }: OriginLinkProps): ReactElement {
  const { artifact, pointer } = origin
  const inResponse = responseChoices(turn).some((choice) => choice.path === artifact)
  const tab: InspectorTab = inResponse ? 'response' : 'raw'
  return (
    <button
      type="button"
      className="min-w-0 cursor-pointer truncate font-mono text-[11.5px] text-accent hover:underline"
      title={`Show ${oneLine(pointer, 200)} in the file`}
      onClick={() => openFile({ artifact, pointer, tab })}
    >
      <bdi>{oneLine(pointer, 200)}</bdi>
    </button>
  )
}
