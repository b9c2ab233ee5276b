import type { ReactElement } from 'react'

type Mark = 'new' | 'changed' | 'removed'

const LOOKS: Readonly<Record<Mark, string>> = {
  new: 'border-transparent bg-success-bg text-success',
  changed: 'border-line-strong text-text-1',
  removed: 'border-error-line bg-error-bg text-error',
}

/** What became of a message since the call before. */
export function ChangeBadge({ mark }: { readonly mark: Mark }): ReactElement {
  return (
    <span
      data-mark={mark}
      className={`inline-flex h-[18px] shrink-0 items-center rounded-[3px] border px-1.5 text-[11px] ${LOOKS[mark]}`}
    >
      {mark}
    </span>
  )
}
