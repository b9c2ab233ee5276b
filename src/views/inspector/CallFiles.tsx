import type { ReactElement, ReactNode } from 'react'
import { assertNever } from '../../lib/assertNever.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import { FilesTab } from './files/FilesTab.tsx'
import { requestChoices, responseChoices } from './files/responseChoices.ts'

interface CallFilesProps {
  readonly which: 'request' | 'response'
  readonly drop: string
  readonly trajectory: Trajectory
  readonly turn: Turn
  /** Stands before the file, where request and response are shown together. */
  readonly title?: ReactNode
}

/** What was sent in one call, or what came back, as its files have it. */
export function CallFiles(props: CallFilesProps): ReactElement {
  const { which, drop, trajectory, turn, title } = props
  const isRequest = which === 'request'
  return (
    <FilesTab
      key={which}
      drop={drop}
      trajectory={trajectory}
      choices={isRequest ? requestChoices(turn) : responseChoices(turn)}
      place={which}
      {...(title === undefined ? {} : { title })}
      none={isRequest ? noRequest(trajectory, turn) : noResponse(trajectory, turn)}
    />
  )
}

function noRequest(trajectory: Trajectory, turn: Turn): string {
  if (turn.status === 'listed') return 'The files of this turn are still being read.'
  return `The record holds no request for this turn: ${trajectory.writer} kept none.`
}

function noResponse(trajectory: Trajectory, turn: Turn): string {
  switch (turn.status) {
    case 'listed':
      return 'The files of this turn are still being read.'
    case 'in-flight':
      return 'The record ends before this call was answered.'
    case 'done':
      return `The record holds no response for this turn: ${trajectory.writer} kept none.`
    default:
      return assertNever(turn.status)
  }
}
