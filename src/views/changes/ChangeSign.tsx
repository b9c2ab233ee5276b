import { FileMinus, FilePen, FilePlus, Globe, Send, Terminal } from '../../ui/icons.ts'
import type { LucideIcon } from '../../ui/icons.ts'
import type { ChangeKind } from '../../model/changes/change.ts'

const signs: Readonly<Record<ChangeKind, readonly [LucideIcon, string]>> = {
  'file-created': [FilePlus, 'text-success'],
  'file-edited': [FilePen, 'text-text-2'],
  'file-deleted': [FileMinus, 'text-error'],
  command: [Terminal, 'text-text-2'],
  fetch: [Globe, 'text-text-2'],
  'side-effect': [Send, 'text-text-2'],
}

/** The sign of a kind of change; the word stands beside it. */
export function ChangeSign({ kind }: { readonly kind: ChangeKind }) {
  const [Icon, colour] = signs[kind]
  return <Icon aria-hidden size={14} strokeWidth={1.6} className={`shrink-0 ${colour}`} />
}
