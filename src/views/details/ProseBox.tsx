import { RecordedText } from '../shared/text/RecordedText.tsx'

/** A task or a result: as long as it is, in a box that scrolls. */
export function ProseBox({ text }: { readonly text: string }) {
  return (
    <p
      // A long text has its own scroll box, which must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      dir="auto"
      className="max-h-40 max-w-[90ch] overflow-y-auto text-[13px] leading-[19px] [overflow-wrap:anywhere] whitespace-pre-wrap"
    >
      <RecordedText text={text} />
    </p>
  )
}
