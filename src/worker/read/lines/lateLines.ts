import type { LineDocuments } from './lineDocuments.ts'

export interface LateLines {
  readonly get: () => Promise<LineDocuments>
  readonly forget: () => void
}

/** Text by line, whose code is loaded with the first file that is shown so. */
export function lateLines(): LateLines {
  let loading: Promise<LineDocuments> | undefined
  return {
    get: () => (loading ??= load()),
    forget: () => void loading?.then((held) => held.forget()),
  }
}

async function load(): Promise<LineDocuments> {
  const { createLineDocuments } = await import('./lineDocuments.ts')
  return createLineDocuments()
}
