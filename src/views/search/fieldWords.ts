import type { MessageRole } from '../../model/conversation.ts'
import type { SearchField, SearchHit } from '../../model/search/searchHit.ts'
import type { TagTone } from '../../ui/facts/Tag.tsx'

/** What kind of text it is, in a word. */
export const FIELD_WORDS: Readonly<Record<SearchField, string>> = {
  task: 'Task',
  thought: 'Thought',
  action: 'Action',
  typed: 'Typed',
  arguments: 'Arguments',
  result: 'Result',
  message: 'Message',
  log: 'Log',
  problem: 'Problem',
  decision: 'Decision',
  event: 'Event',
  fact: 'Fact',
}

const ROLE_TONES: Readonly<Record<MessageRole, TagTone>> = {
  system: 'neutral',
  user: 'neutral',
  model: 'accent',
  tool: 'tool',
}

/** The colours that roles and policies have everywhere. */
export function toneOfHit({ field, role }: SearchHit): TagTone {
  if (field === 'decision') return 'policy'
  if (field === 'problem') return 'warning'
  return role === undefined ? 'neutral' : ROLE_TONES[role]
}
