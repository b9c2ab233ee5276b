import { describe, expect, it } from 'vitest'
import type { Trajectory } from '../../model/trajectory.ts'
import { sourceOfParts } from '../../source/dropParts.ts'
import { openDrop } from '../../source/dropSource.ts'
import { relist } from '../../source/relist.ts'
import type { Source } from '../../source/source.ts'
import { splitRun } from '../../testing/cua/runs.ts'
import { growingFolder } from '../../testing/memoryHandles.ts'
import type { Detection } from '../reader.ts'
import { cuaReader } from './cuaReader.ts'

function counting(source: Source, onRead: (path: string) => void): Source {
  return {
    ...source,
    bytesOfMany: (paths, onFile, signal) => {
      for (const path of paths) onRead(path)
      return source.bytesOfMany(paths, onFile, signal)
    },
  }
}

/** Writes the run file by file; after each, reads on with what was kept, and anew. */
async function growing(onStep: (step: Step) => void): Promise<void> {
  const folder = growingFolder('trajectories')
  const item = { kind: 'directory-handle', path: 'trajectories', handle: folder.handle } as const
  let { parts } = await openDrop([item], 'trajectories')
  const follow = cuaReader.follow?.()
  if (follow === undefined) throw new Error('Cua runs cannot be followed')
  let written = 0
  // Cua writes metadata.json when the run starts.
  const files = Object.entries(splitRun()).toSorted(
    ([a], [b]) => Number(b.endsWith('metadata.json')) - Number(a.endsWith('metadata.json')),
  )
  for (const [path, content] of files) {
    written += 1
    const text = typeof content === 'string' ? content : new Uint8Array(content)
    folder.write(path.replace('trajectories/', ''), text, written)
    const look = { folders: [...parts.folders.keys()], files: [...parts.files.keys()] }
    parts = (await relist(parts, look)).parts
    const source = sourceOfParts(parts)
    const [found] = await cuaReader.detect(source)
    if (found === undefined) continue
    const read: string[] = []
    const followed = await follow(
      counting(source, (file) => read.push(file)),
      found,
    )
    onStep({ written: path, read, followed, anew: await readAnew(folder.handle, found) })
  }
}

interface Step {
  readonly written: string
  readonly read: readonly string[]
  readonly followed: Trajectory
  readonly anew: Trajectory
}

async function readAnew(
  handle: FileSystemDirectoryHandle,
  detection: Detection,
): Promise<Trajectory> {
  const source = await openDrop([{ kind: 'directory-handle', path: handle.name, handle }], 'anew')
  return cuaReader.read(source, detection)
}

describe('cuaReader.follow', () => {
  it('gives what reading anew gives, at every step of a growing run', async () => {
    let steps = 0
    await growing(({ followed, anew }) => {
      steps += 1
      expect(withoutSizes(followed)).toEqual(withoutSizes(anew))
    })
    expect(steps).toBeGreaterThan(15)
  })

  it('reads the files that are new, and no other', async () => {
    const readAgain: string[] = []
    let all = 0
    await growing(({ written, read }) => {
      all += read.length
      readAgain.push(...read.filter((path) => path !== written))
    })
    expect(readAgain).toEqual([])
    expect(all).toBe(15)
  })
})

/** Sizes are known of the files that were opened, which are others when less is read. */
function withoutSizes({ artifacts, ...trajectory }: Trajectory): unknown {
  return { ...trajectory, artifacts: artifacts.map(({ bytes: _bytes, ...artifact }) => artifact) }
}
