import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { oneLine } from '../../../lib/text/text.ts'
import { fileName } from '../../../model/artifact.ts'
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
  /** Stands before the file, where several tabs are shown together. */
  readonly title?: ReactNode
}

/** One of the JSON files of a call; a selector where there are several. */
export function FilesTab(props: FilesTabProps): ReactElement {
  const { drop, trajectory, choices, place, none, title } = props
  // By its place in the list, so that the choice holds from turn to turn.
  const [chosen, setChosen] = useState(0)
  const target = useFileTarget((state) => state.target)
  const aimed = choices.findIndex((choice) => choice.path === target?.artifact)
  if (aimed >= 0 && aimed !== chosen) setChosen(aimed)
  const choice = choices[Math.min(aimed >= 0 ? aimed : chosen, choices.length - 1)]
  if (choice === undefined) {
    return (
      <>
        {title === undefined ? null : (
          <div className="flex min-h-9 shrink-0 items-center border-b border-line px-3">
            {title}
          </div>
        )}
        <EmptyNote>{none}</EmptyNote>
      </>
    )
  }
  const bytes = trajectory.artifacts.find((artifact) => artifact.path === choice.path)?.bytes
  const files =
    choices.length > 1 ? (
      <FileSelector
        label={place === 'request' ? 'Request file' : 'Response file'}
        choices={choices}
        selected={choice.path}
        onSelect={(path) => setChosen(choices.findIndex((other) => other.path === path))}
      />
    ) : undefined
  const selector =
    title === undefined ? (
      files
    ) : (
      <span className="flex min-w-0 flex-1 items-center gap-2">
        {title}
        {files ?? (
          <bdi className="truncate font-mono text-[11.5px] text-text-2" title={choice.path}>
            {oneLine(fileName(choice.path), 200)}
          </bdi>
        )}
      </span>
    )
  return (
    <JsonFileView
      drop={drop}
      path={choice.path}
      bytes={bytes}
      place={`${place}:${choices.indexOf(choice)}`}
      base={choice.pointer}
      {...(selector === undefined ? {} : { selector })}
    />
  )
}
