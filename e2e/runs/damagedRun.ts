import { splitRun } from '../../src/testing/cua/runs.ts'
import type { RunFiles } from '../../src/testing/cua/saver.ts'
import { withPictures } from './disk.ts'

export interface DamagedRun {
  readonly files: RunFiles
  /** What the list of problems has to say. */
  readonly code: string
  readonly turns: number
}

type Content = string | Uint8Array

/** The plain run with one file changed; `undefined` leaves it out. */
function withFile(name: string, change: (content: Content) => Content | undefined): RunFiles {
  const files: RunFiles = {}
  for (const [path, content] of Object.entries(withPictures(splitRun()))) {
    const next = path.endsWith(name) ? change(content) : content
    if (next !== undefined) files[path] = next
  }
  return files
}

function cut(content: Content): Content {
  return content.slice(0, Math.floor(content.length * 0.7))
}

function withBadUtf8(content: Content): Content {
  const text = Buffer.from(content).toString()
  const at = text.indexOf('Click.')
  return Buffer.concat([
    Buffer.from(text.slice(0, at)),
    Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
    Buffer.from(text.slice(at)),
  ])
}

/** A metadata file of 3 MB of screens, as real ones are, of which the end is missing. */
function longAndCut(content: Content): Content {
  const text = String(content).replace('A'.repeat(40_000), 'A'.repeat(3_000_000))
  return text.slice(0, 2_900_000)
}

export const DAMAGED_RUNS: Readonly<Record<string, DamagedRun>> = {
  'an answer that ends in the middle': {
    files: withFile('0007_agent_response.json', cut),
    code: 'file-truncated',
    turns: 4,
  },
  'a picture that is not there': {
    files: withFile('0008_screenshot_after.png', () => undefined),
    code: 'image-missing',
    turns: 4,
  },
  'an empty file': {
    files: withFile('0007_agent_response.json', () => ''),
    code: 'file-empty',
    turns: 4,
  },
  'an empty picture': {
    files: withFile('0008_screenshot_after.png', () => new Uint8Array()),
    code: 'image-invalid',
    turns: 4,
  },
  'bytes that are no UTF-8': {
    files: withFile('0007_agent_response.json', withBadUtf8),
    code: 'file-invalid',
    turns: 4,
  },
  'no metadata': {
    files: withFile('metadata.json', () => undefined),
    code: 'metadata-missing',
    turns: 4,
  },
  '3 MB of metadata without their end': {
    files: withFile('metadata.json', longAndCut),
    code: 'metadata-truncated',
    turns: 4,
  },
  'metadata that are no JSON': {
    files: withFile('metadata.json', () => 'status: running\n'),
    code: 'metadata-invalid',
    turns: 4,
  },
}
