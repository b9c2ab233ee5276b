import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planLook } from './lookPlan.ts'
import type { KnownRun } from './lookPlan.ts'

function longRun(turns: number): KnownRun {
  const folders = ['run', ...Array.from({ length: turns }, (_, turn) => `run/turn_${turn}`)]
  const files = [
    'run/metadata.json',
    ...folders.slice(1).flatMap((folder) => [`${folder}/1.json`, `${folder}/2.png`]),
  ]
  return { root: 'run', folders, files, changedAt: new Map() }
}

describe('planLook', () => {
  it('looks everywhere in a short run', () => {
    const run = longRun(20)
    expect(planLook(run, 0, 0, [])).toEqual({ folders: run.folders, files: run.files })
  })

  it('costs the same for a run ten times as long', () => {
    const looks = [1_000, 10_000].map((turns) => planLook(longRun(turns), 7, 0, []))
    const sizes = looks.map(({ folders, files }) => folders.length + files.length)
    expect(sizes[0]).toBe(sizes[1])
    expect(sizes[0]).toBeLessThan(220)
  })

  it('looks at the root, the newest by number, what changed lately and what is hinted at', () => {
    const run = { ...longRun(1_000), changedAt: new Map([['run/turn_3/1.json', 95_000]]) }
    const { folders, files } = planLook(run, 5, 100_000, ['run/turn_8/2.png'])
    expect(folders).toEqual(
      expect.arrayContaining(['run', 'run/turn_999', 'run/turn_998', 'run/turn_3', 'run/turn_8']),
    )
    expect(files).toEqual(
      expect.arrayContaining([
        'run/metadata.json',
        'run/turn_999/1.json',
        'run/turn_3/1.json',
        'run/turn_8/2.png',
      ]),
    )
    const later = planLook({ ...run, changedAt: new Map([['run/turn_3/1.json', 0]]) }, 5, 1e6, [])
    expect(later.folders).not.toContain('run/turn_3')
  })

  it('comes to every folder and file in turn', () => {
    assert(
      property(integer({ min: 1, max: 400 }), (turns) => {
        const run = longRun(turns)
        const folders = new Set<string>()
        const files = new Set<string>()
        for (let round = 0; round < 40; round += 1) {
          const look = planLook(run, round, 0, [])
          for (const path of look.folders) folders.add(path)
          for (const path of look.files) files.add(path)
        }
        expect(folders.size).toBe(run.folders.length)
        expect(files.size).toBe(run.files.length)
      }),
      { numRuns: 30 },
    )
  })
})
