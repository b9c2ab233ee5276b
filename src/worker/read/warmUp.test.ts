import { expect, it } from 'vitest'
import { detectRuns, examplePaths, readerOf } from '../../readers/registry.ts'
import { openDrop } from '../../source/dropSource.ts'
import { storedZip } from './storedZip.ts'
import { warmUp } from './warmUp.ts'

it('makes a zip in which every format finds its run', async () => {
  const file = new File([storedZip(examplePaths(3), '{}')], 'warm.zip')
  const source = await openDrop([{ kind: 'file', path: file.name, file }], file.name)
  expect(source.failures).toEqual([])
  expect(new TextDecoder().decode(await source.bytes(source.entries[0]?.path ?? ''))).toBe('{}')
  const [found] = await detectRuns(source)
  expect(found).toMatchObject({ format: 'cua', root: 'warm.zip/cua/run', files: 18 })
})

it('goes through what a first open goes through', async () => {
  const read: number[] = []
  await warmUp(
    {
      openDrop,
      detectRuns,
      readerOf: (format) => {
        const reader = readerOf(format)
        const readFirst: typeof reader.readFirst = async (...input) => {
          const trajectory = await reader.readFirst(...input)
          read.push(trajectory.turns.length)
          return trajectory
        }
        return { ...reader, readFirst }
      },
      explain: () => Promise.reject(new Error('there is a run')),
    },
    examplePaths(5),
  )
  expect(read).toEqual([5, 5, 5])
})
