import type { ReactElement } from 'react'
import { layOutJson } from '../../../lib/json/layOutJson.ts'
import { neutralise, oneLine } from '../../../lib/text/text.ts'
import type { Action, ActionIntent } from '../../../model/action.ts'
import { MAX_RESULT_CHARS } from '../../../model/limits.ts'
import { maskJsonObject } from '../../../model/secrets/secrets.ts'
import type { Turn } from '../../../model/trajectory.ts'
import { useSecrets } from '../../../state/secrets.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { DiffBlock } from '../../shared/content/DiffBlock.tsx'
import { prettyJson } from '../../shared/content/prettyJson.ts'
import { TerminalBlock } from '../../shared/content/TerminalBlock.tsx'
import { CutNote } from '../../shared/text/CutNote.tsx'
import { TextBlock } from '../../shared/text/TextBlock.tsx'
import { useShownText } from '../../shared/text/useShownText.ts'
import { ContentPart } from './ContentPart.tsx'
import { noResult } from './noResult.ts'
import { ResultContent } from './ResultContent.tsx'

interface ActionContentProps {
  readonly action: Action
  readonly turn: Turn
  /** What the run gave in the end: the last action of most runs only says that it is over. */
  readonly result: string | undefined
}

/** What was asked for and what came back, each kind in its own way. */
export function ActionContent({ action, turn, result }: ActionContentProps): ReactElement {
  const { intent } = action
  switch (intent.kind) {
    case 'shell':
      return (
        <div>
          <TerminalBlock
            command={intent.command}
            output={action.result?.text}
            error={action.result?.error}
            exitCode={action.result?.exitCode}
            {...(action.result === undefined ? { silence: noResult(action) } : {})}
            size="medium"
          />
          <CutNote
            chars={Math.max(intent.command.length, action.result?.text?.length ?? 0)}
            limit={MAX_RESULT_CHARS}
            artifact={action.result?.artifact ?? action.origin?.artifact}
            pointer={action.origin?.pointer}
          />
        </div>
      )
    case 'file':
      return (
        <>
          <FileChange action={action} intent={intent} />
          <ResultContent
            action={action}
            name={intent.operation === 'read' ? 'Content' : 'Result'}
          />
        </>
      )
    case 'think':
      return <Thought text={intent.text} turn={turn} />
    case 'fetch':
      return (
        <>
          <Address name="Address" text={intent.url} />
          <ResultContent action={action} name="Answer" />
        </>
      )
    case 'navigate':
      return (
        <>
          <Address name="Address" text={intent.target} />
          <ResultContent action={action} name="Result" />
        </>
      )
    case 'tool':
      return (
        <>
          <Arguments text={intent.argumentsText} action={action} />
          <ResultContent action={action} name="Result" />
        </>
      )
    case 'terminate':
      return (
        <>
          {intent.status === undefined ? null : (
            <p className="text-xs text-text-2">
              Status <span className="font-mono text-text-1">{oneLine(intent.status, 80)}</span>
            </p>
          )}
          {action.result === undefined && result !== undefined ? (
            <FinalResult text={result} />
          ) : (
            <ResultContent action={action} name="Result" />
          )}
        </>
      )
    default:
      return (
        <>
          <Fields action={action} />
          <ResultContent action={action} name="Result" />
        </>
      )
  }
}

interface FileChangeProps {
  readonly action: Action
  readonly intent: Extract<ActionIntent, { kind: 'file' }>
}

function FileChange({ action, intent }: FileChangeProps): ReactElement {
  const { operation, path, before, after } = intent
  const hasText = before !== undefined || after !== undefined
  return (
    <>
      <Address name="Path" text={path} />
      {hasText ? (
        <ContentPart name={operation === 'create' ? 'What it holds' : 'Change'}>
          <DiffBlock
            before={before ?? ''}
            after={after ?? ''}
            label={`Change of ${oneLine(path, 120)}`}
            isWhole={operation === 'create'}
            size="medium"
          />
          <CutNote
            chars={Math.max(before?.length ?? 0, after?.length ?? 0)}
            limit={MAX_RESULT_CHARS}
            artifact={action.origin?.artifact}
            pointer={action.origin?.pointer}
          />
        </ContentPart>
      ) : null}
    </>
  )
}

/** Said once where the message of the turn is the same thought. */
function Thought({ text, turn }: { readonly text: string; readonly turn: Turn }) {
  const show = useShownText()
  if (text === '' || text === turn.message || text === turn.reasoning) return null
  return (
    <Markdown text={neutralise(show(text))} className="text-[14px] leading-[21px] text-text-1" />
  )
}

function FinalResult({ text }: { readonly text: string }) {
  const show = useShownText()
  return (
    <ContentPart name="Result of the run">
      <Markdown text={neutralise(show(text))} className="text-[13px] leading-[19px]" />
    </ContentPart>
  )
}

/** Addresses of a recording are not opened by a click. */
function Address({ name, text }: { readonly name: string; readonly text: string }) {
  const shown = useShownText()(text)
  return (
    <div className="flex min-w-0 items-baseline gap-3 text-xs">
      <span className="shrink-0 text-[11px] text-text-3">{name}</span>
      <bdi className="min-w-0 flex-1 font-mono break-all">{oneLine(shown, 2_000)}</bdi>
      <CopyButton text={shown} label={`Copy ${name.toLowerCase()}`} className="self-center" />
    </div>
  )
}

function Arguments({ text, action }: { readonly text: string; readonly action: Action }) {
  const shown = useShownText()(text)
  const laidOut = prettyJson(shown) ?? shown
  if (laidOut.trim() === '' || laidOut === '{}') return <Fields action={action} />
  return (
    <ContentPart name="Arguments" aside={<CopyButton text={shown} label="Copy arguments" />}>
      <TextBlock text={laidOut} label="Arguments" size="medium" />
    </ContentPart>
  )
}

/** The recorded action as it stands. */
function Fields({ action }: { readonly action: Action }) {
  const isRevealed = useSecrets((secrets) => secrets.revealed)
  const { fields } = action
  if (Object.keys(fields).length === 0) return null
  const text = layOutJson(isRevealed ? fields : maskJsonObject(fields))
  return (
    <ContentPart name="Call" aside={<CopyButton text={text} label="Copy call" />}>
      <TextBlock text={text} label="Call" size="medium" />
    </ContentPart>
  )
}
