import type { ReactElement } from 'react'
import { terminalText } from '../../../lib/text/terminalText.ts'
import type { Action } from '../../../model/action.ts'
import { MAX_RESULT_CHARS } from '../../../model/limits.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { prettyJson } from '../../shared/content/prettyJson.ts'
import { CutNote } from '../../shared/text/CutNote.tsx'
import { TextBlock } from '../../shared/text/TextBlock.tsx'
import { useShownText } from '../../shared/text/useShownText.ts'
import { ContentPart } from './ContentPart.tsx'
import { noResult } from './noResult.ts'

interface ResultContentProps {
  readonly action: Action
  /** What the result of this kind of action is called. */
  readonly name: string
}

/** What came back: JSON laid out, other text as it is; why it failed in a box of its own. */
export function ResultContent({ action, name }: ResultContentProps): ReactElement {
  const show = useShownText()
  const { result } = action
  if (result === undefined) {
    return <p className="text-xs text-text-3">{noResult(action)}</p>
  }
  const text = result.text === undefined ? '' : terminalText(show(result.text))
  const error = result.error === undefined ? '' : terminalText(show(result.error))
  return (
    <>
      {error.trim() === '' ? null : (
        <ContentPart name="Error">
          <TextBlock text={error} label="Error" tone="error" size="medium" />
        </ContentPart>
      )}
      {text.trim() === '' ? (
        error.trim() === '' ? (
          <p className="text-xs text-text-3">The result is empty.</p>
        ) : null
      ) : (
        <ContentPart name={name} aside={<CopyButton text={text} label="Copy result" />}>
          <TextBlock text={prettyJson(text) ?? text} label={name} size="medium" />
          <CutNote
            chars={result.text?.length ?? 0}
            limit={MAX_RESULT_CHARS}
            artifact={result.artifact}
            pointer={
              action.origin?.artifact === result.artifact ? action.origin?.pointer : undefined
            }
          />
        </ContentPart>
      )}
    </>
  )
}
