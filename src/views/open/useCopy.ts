import { useEffect, useState } from 'react'

const SHOWN_MS = 1600

/** Copies a text and says so in the place of the button's own words. */
export function useCopy(label: string): {
  readonly said: string
  readonly copy: (text: string) => Promise<void>
} {
  const [outcome, setOutcome] = useState<string>()

  useEffect(() => {
    if (outcome === undefined) return undefined
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('Copied')
    } catch {
      setOutcome('Could not copy')
    }
  }
  return { said: outcome ?? label, copy }
}
