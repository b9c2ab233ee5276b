/** `turn_012` → 12, `turn_1000` → 1000; undefined for anything else. */
export function turnNumber(folder: string): number | undefined {
  return folder.startsWith('turn_') ? digits(folder, 5, folder.length) : undefined
}

/** `turn-00012` → 12: folders of cua-driver. */
export function driverTurnNumber(folder: string): number | undefined {
  return folder.startsWith('turn-') ? digits(folder, 5, folder.length) : undefined
}

export interface EventName {
  /** Counts over the whole trajectory: the true order. */
  readonly number: number
  /** `api_start`, `screenshot_after`, … */
  readonly name: string
  readonly extension: string
}

/** Digits in front of the first `_` of a file name; 0 when there are none, or other signs. */
export function counterLength(file: string): number {
  let end = 0
  while (end < file.length && isDigit(file.charCodeAt(end))) end += 1
  return end <= 9 && file.charCodeAt(end) === 0x5f ? end : 0
}

/** `0056_screenshot_after.png` taken apart. */
export function eventName(file: string): EventName | undefined {
  const end = counterLength(file)
  const dot = file.lastIndexOf('.')
  if (end === 0 || dot <= end + 1) return undefined
  return {
    number: Number(file.slice(0, end)),
    name: file.slice(end + 1, dot),
    extension: file.slice(dot + 1).toLowerCase(),
  }
}

function digits(text: string, from: number, to: number): number | undefined {
  if (to <= from || to - from > 9) return undefined
  for (let index = from; index < to; index += 1) {
    if (!isDigit(text.charCodeAt(index))) return undefined
  }
  return Number(text.slice(from, to))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
