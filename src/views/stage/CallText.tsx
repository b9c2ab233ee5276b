import { oneLine, neutralise } from '../../lib/text/text.ts'
import type { Action } from '../../model/action.ts'
import { actionLabel, stopText } from '../../model/wording/actionText.ts'
import { cutText } from '../../model/limits.ts'
import { maskJsonObject, maskText } from '../../model/secrets/secrets.ts'
import type { Stop } from '../../model/stops.ts'

const MAX_SHOWN_CHARS = 20_000
const MAX_TITLE_CHARS = 200

/** The stage of a run without any screenshot: what was called, and what came back. */
export function CallText({ stop }: { readonly stop: Stop }) {
  const { action, turn } = stop
  const title = action === undefined ? stopText(stop) : actionLabel(action)
  const said = turn.message ?? turn.reasoning
  return (
    <figure
      aria-label="Screenshot"
      data-frame="none"
      // A scroll box has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="m-0 min-h-0 flex-1 overflow-auto bg-stage p-4 outline-offset-[-2px]"
    >
      <div className="mx-auto flex max-w-[80ch] flex-col gap-4">
        <p className="text-[11px] text-text-3">
          This run has no screenshots: the call and its result instead
        </p>
        <h3 className="font-mono text-[14px] leading-5 font-[550] break-words text-text-1">
          {oneLine(maskText(title), MAX_TITLE_CHARS)}
        </h3>
        {said === undefined ? null : (
          <p className="break-words whitespace-pre-wrap text-text-2">{shown(said)}</p>
        )}
        {action === undefined ? null : <CallParts action={action} />}
      </div>
    </figure>
  )
}

function CallParts({ action }: { readonly action: Action }) {
  const { result, fields } = action
  return (
    <>
      <TextPart name="Call" text={JSON.stringify(maskJsonObject(fields), undefined, 2)} />
      {result?.error === undefined ? null : <TextPart name="Error" text={result.error} />}
      {result?.text === undefined ? null : <TextPart name="Result" text={result.text} />}
      {result === undefined ? (
        <p className="text-xs text-text-3">
          {action.status === 'not-executed' ? 'It was never executed.' : 'No result is recorded.'}
        </p>
      ) : null}
    </>
  )
}

function TextPart({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <section aria-label={name} className="flex flex-col gap-1">
      <p className="text-[11px] text-text-3">{name}</p>
      <pre
        dir="ltr"
        className="overflow-x-auto rounded-[6px] border border-line bg-panel p-3 font-mono text-xs leading-5 break-words whitespace-pre-wrap text-text-1"
      >
        {shown(text)}
      </pre>
    </section>
  )
}

function shown(text: string): string {
  const head = cutText(text, MAX_SHOWN_CHARS)
  return neutralise(maskText(head)) + (head.length < text.length ? '\n…' : '')
}
