import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../testing/memorySource.ts'
import { readRuns } from '../../testing/readRuns.ts'
import { filesUnder, fixtureRoot } from '../../testing/sharedFixtures.ts'
import type { Trajectory } from '../trajectory.ts'
import { align } from './align.ts'
import type { ComparedRun } from './align.ts'
import { differencesOf } from './differences.ts'
import { slimForAlignment } from './slimForAlignment.ts'

const root = fixtureRoot()

async function folder(path: string): Promise<Trajectory> {
  return only(await readRuns(memorySource(filesUnder(join(root ?? '', path)))))
}

async function file(path: string): Promise<readonly Trajectory[]> {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return readRuns(memorySource({ [name]: readFileSync(join(root ?? '', path)) }))
}

function only(runs: readonly Trajectory[]): Trajectory {
  const [run, ...more] = runs
  if (run === undefined || more.length > 0) throw new Error(`${runs.length} runs`)
  return run
}

function side(run: Trajectory): ComparedRun {
  const { declaredDisplay } = run
  return {
    trajectory: slimForAlignment(run),
    sizes: declaredDisplay === undefined ? {} : { declaredDisplay },
    lookOf: () => ({ size: { width: 1512, height: 857 } }),
  }
}

function alignedRows(a: Trajectory, b: Trajectory): readonly string[] {
  return align(side(a), side(b)).rows.map(
    ({ a, b, relation }) => `${a ?? '-'} ${b ?? '-'} ${relation}`,
  )
}

/** Aligned by hand from what the files and their screens show. */
describe.skipIf(root === undefined)('real runs, aligned by hand', () => {
  it('two searches in the same shop by two models', async () => {
    const a = await folder('cua/real/2025-09-14_claude-opus-4-20_064925_5723')
    const b = await folder('cua/real/2025-09-14_claude-sonnet-4-_033144_e61e')
    // Both click a search field, clear it, type and search: a at once in the shop's, b on a page of
    // results 58 pixels further left, after the address bar had not led to the shop (1 to 5).
    expect(alignedRows(a, b).slice(0, 12)).toEqual([
      '0 0 same',
      '- 1 only-b',
      '- 2 only-b',
      '- 3 only-b',
      '- 4 only-b',
      '- 5 only-b',
      '1 6 similar',
      '2 7 same',
      '3 8 different',
      '4 9 same',
      '5 10 different',
      '- 11 only-b',
    ])
  })

  it('two models at the same kind of repair', async () => {
    const a = only(await file('trae/openai_gpt4o_success_parallel_tools.json'))
    const b = only(await file('trae/openai_gpt5_success_reasoning.json'))
    const rows = alignedRows(a, b)
    // The same grep, to which only b looked around first. a reads on and changes two files. Both
    // write a benchmark, read it and run it; a mends the benchmark, b the code; run again, add to
    // git (b asks for the status before and for the difference after that), the end.
    expect(rows).toEqual([
      '- 0 only-b',
      '0 1 same',
      '1 2 different',
      ...[2, 3, 4, 5, 6, 7].map((stop) => `${stop} - only-a`),
      '8 3 similar',
      '9 4 similar',
      '10 - only-a',
      '11 - only-a',
      '12 5 similar',
      '13 6 different',
      '- 7 only-b',
      '14 8 similar',
      '- 9 only-b',
      '15 10 similar',
      '- 11 only-b',
      '- 12 only-b',
      '16 13 same',
    ])
  })

  it('a recording of a workflow and the one made from it', async () => {
    const [a, b] = await file('cyberdesk/trajectories_list.json')
    if (a === undefined || b === undefined) throw new Error('two runs expected')
    expect(alignedRows(a, b)).toEqual([
      '0 0 same',
      '1 1 same',
      ...[2, 3, 4, 5, 6, 7, 8].map((stop) => `${stop} - only-a`),
    ])
    expect(differencesOf(a, b).map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'input patient_name',
      'input date',
    ])
  })
})
