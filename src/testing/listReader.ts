import type { Trajectory } from '../model/trajectory.ts'
import type { Detection, Reader } from '../readers/reader.ts'
import { ReadError } from '../source/source.ts'
import type { Source } from '../source/source.ts'
import { aTrajectory, aTurn } from './builders.ts'

/**
 * A reader of the plainest format: a folder with a `list.txt` is a run, each line of it a turn and
 * the name of a file that belongs to it. For tests of what is around readers.
 */
export const listReader: Reader = {
  format: 'cua',
  label: 'List',
  detect: async (source) =>
    source.entries
      .filter(({ path }) => path.endsWith('list.txt'))
      .map(({ path }) => detection(path.slice(0, -'/list.txt'.length))),
  detectAt: (source, root) => (source.has(`${root}/list.txt`) ? detection(root) : undefined),
  partIn: () => undefined,
  readFirst: async (source, { root }, signal) => {
    const [first] = await linesOf(source, root, signal)
    return trajectoryOf(root, first === undefined ? [] : [first], 'first')
  },
  read: async (source, { root }, onProgress, signal) => {
    const lines = await linesOf(source, root, signal)
    let done = 0
    const onRead = (_path: string, bytes: Uint8Array | ReadError): void => {
      if (bytes instanceof ReadError) throw bytes
      done += 1
      onProgress?.(done, lines.length)
    }
    await source.bytesOfMany(
      lines.map((line) => `${root}/${line}`),
      onRead,
      signal,
    )
    return trajectoryOf(root, lines, 'complete')
  },
  readConversation: async (source, trajectory, turn, signal) => {
    const [path = ''] = trajectory.turns[turn]?.artifacts ?? []
    const text = new TextDecoder().decode(await source.bytes(path, signal))
    return {
      sent: [
        {
          index: 0,
          role: 'user',
          recordedRole: 'user',
          parts: [{ kind: 'text', text, cut: false }],
        },
      ],
      answered: [],
    }
  },
}

function detection(root: string): Detection {
  return { format: 'cua', root, layout: 'list', confidence: 1, reasons: [], files: 1, bytes: 0 }
}

async function linesOf(
  source: Source,
  root: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await source.bytes(`${root}/list.txt`, signal))
  return text.split('\n').filter((line) => line !== '')
}

function trajectoryOf(
  root: string,
  lines: readonly string[],
  reading: Trajectory['reading'],
): Trajectory {
  const turns = lines.map((line) => aTurn({ artifacts: [`${root}/${line}`] }))
  return aTrajectory({ id: root, root, reading, turns })
}
