import type { ReactElement, ReactNode } from 'react'

/** One sentence that says what is not in the record, where a panel would otherwise be blank. */
export function EmptyNote({ children }: { readonly children: ReactNode }): ReactElement {
  return <p className="px-3 py-4 text-[12px] leading-[18px] text-text-3">{children}</p>
}
