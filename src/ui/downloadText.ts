/** Longer than any browser takes to take the bytes. */
const TAKEN_AFTER_MS = 10_000

/** Saves text as a file. */
export function downloadText(name: string, type: string, ...parts: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_AFTER_MS)
}
