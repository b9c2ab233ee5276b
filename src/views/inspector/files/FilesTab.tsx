import { useState } from 'react'
import type { ReactElement } from 'react'
import type { Trajectory } from '../../../model/trajectory.ts'
import { EmptyNote } from '../EmptyNote.tsx'
import { FileSelector } from './FileSelector.tsx'
import { useFileTarget } from '../../shared/fileTarget.ts'
import { JsonFileView } from './JsonFileView.tsx'
import type { FileChoice } from './responseChoices.ts'

interface FilesTabProps {
  readonly drop: string
  readonly trajectory: Trajectory
  readonly choices: readonly FileChoice[]
  readonly place: 'request' | 'response'
  /** Said when there is no file to show. */
  readonly none: string
}

/** One of the JSON files of a call; a selector where there are several. */
export function FilesTab(props: FilesTabProps): ReactElement {
  const { drop, trajectory, choices, place, none } = props
  // By its place in the list, so that the choice holds from turn to turn.
  const [chosen, setChosen] = useState(0)
  const target = useFileTarget((state) => state.target)
  const aimed = choices.findIndex((choice) => choice.path === target?.artifact)
  if (aimed >= 0 && aimed !== chosen) setChosen(aimed)
  const choice = choices[Math.min(aimed >= 0 ? aimed : chosen, choices.length - 1)]
  if (choice === undefined) return <EmptyNote>{none}</EmptyNote>
  const bytes = trajectory.artifacts.find((artifact) => artifact.path === choice.path)?.bytes
  return (
    <JsonFileView
      drop={drop}
      path={choice.path}
      bytes={bytes}
      place={`${place}:${choices.indexOf(choice)}`}
      base={choice.pointer}
      {...(choices.length > 1
        ? {
            selector: (
              <FileSelector
                label={place === 'request' ? 'Request file' : 'Response file'}
                choices={choices}
                selected={choice.path}
                onSelect={(path) => setChosen(choices.findIndex((other) => other.path === path))}
              />
            ),
          }
        : {})}
    />
  )
}
