import { describe, expect, it } from 'vitest'
import { assertTrajectoryIsSound } from '../../testing/assertSound.ts'
import { CUA_RUNS } from '../../testing/cua/runs.ts'
import { memorySource } from '../../testing/memorySource.ts'
import { summaryOf } from '../../testing/summaryOf.ts'
import { detectRuns, readerOf } from '../registry.ts'

describe('every shape of Cua', () => {
  it.each(Object.entries(CUA_RUNS))('%s', async (_name, make) => {
    const source = memorySource(make())
    const detections = await detectRuns(source)
    expect(detections).toHaveLength(1)
    const [detection] = detections
    if (detection === undefined) return
    const trajectory = await readerOf(detection.format).read(source, detection)
    assertTrajectoryIsSound(trajectory)
    expect(summaryOf(trajectory)).toMatchSnapshot()
  })
})
