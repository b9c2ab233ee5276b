/** Bounds on everything that a file can make large. What is cut stays whole in its artifact. */
export const MAX_THOUGHT_CHARS = 20_000
export const MAX_RESULT_CHARS = 20_000
export const MAX_PART_CHARS = 50_000
export const MAX_TASK_CHARS = 4_000
export const MAX_ACTIONS_PER_TURN = 200
export const MAX_PATH_POINTS = 2_000
export const MAX_PROBLEMS = 500

/** `text` itself, or its beginning of at most `limit` characters, never splitting a surrogate pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text
  const last = text.charCodeAt(limit - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return text.slice(0, splitsPair ? limit - 1 : limit)
}
