import { splitRun } from '../../src/testing/cua/runs.ts'
import type { RunFiles } from '../../src/testing/cua/saver.ts'
import { withPictures } from './disk.ts'

/** Stands in metadata, in every request and in a thought; no view may show it unasked. */
export const SECRET = 'sk-made-up-0123456789abcdef0123456789'

/** The plain run, recorded by an agent that was given its key as an argument. */
export function secretRun(): RunFiles {
  const files: RunFiles = {}
  for (const [path, content] of Object.entries(withPictures(splitRun()))) {
    files[path] =
      typeof content === 'string'
        ? content
            .replaceAll('sk-secret', SECRET)
            .replace('"kwargs": {', `"kwargs": {\n    "api_key": "${SECRET}",`)
            .replaceAll('Click.', `Click with ${SECRET} in hand.`)
        : content
  }
  return files
}
