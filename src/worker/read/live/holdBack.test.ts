import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../model/problem.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { aTrajectory, aTurn } from '../../../testing/builders.ts'
import { holdBack, isSetback } from './holdBack.ts'
import type { Quiet } from './holdBack.ts'

const CUT: Problem = {
  code: 'file-truncated',
  message: 'cut',
  severity: 'error',
  artifact: 'run/turn_001/a.json',
}
const IN_FLIGHT: Problem = { code: 'turn-in-flight', message: 'no answer', severity: 'notice' }
const ODD: Problem = { code: 'value-unexpected', message: 'odd', severity: 'notice' }

function codes(run: Trajectory, quiet: Quiet): readonly string[] {
  return holdBack(run, quiet).problems.map(({ code }) => code)
}

const no = (): boolean => false
const yes = (): boolean => true

function quietFor(run: number): Quiet {
  return { file: () => run, run }
}

function aRun(status: Trajectory['outcome']['status'], ...problems: readonly Problem[]) {
  const outcome = { status, source: 'recorded' } as const
  return aTrajectory({ outcome, turns: [aTurn(), aTurn()], problems })
}

describe('holdBack', () => {
  it('tells of a cut file once it rests, and of other things at once', () => {
    const run = aRun('running', CUT, ODD)
    expect(codes(run, { file: () => 500, run: 500 })).toEqual(['value-unexpected'])
    expect(codes(run, { file: () => 10_000, run: 500 })).toContain('file-truncated')
    expect(codes(run, { file: () => undefined, run: 500 })).toContain('file-truncated')
  })

  it('takes a problem that names no file for one of the file that is the run', () => {
    const { artifact: _artifact, ...nameless } = CUT
    const run = { ...aRun('running', nameless), root: 'list.json#items[1]' }
    const quiet: Quiet = { file: (path) => (path === 'list.json' ? 10 : undefined), run: 10 }
    expect(codes(run, quiet)).toEqual([])
  })

  it('waits for the answer of the last call as long as the run may be thinking', () => {
    const last = { ...IN_FLIGHT, turn: 1 }
    expect(codes(aRun('running', last), quietFor(5_000))).toEqual([])
    expect(codes(aRun('running', last), quietFor(20_000))).toEqual(['turn-in-flight'])
    expect(codes(aRun('running', { ...IN_FLIGHT, turn: 0 }), quietFor(0))).toEqual([
      'turn-in-flight',
    ])
    expect(codes(aRun('failed', last), quietFor(0))).toEqual(['turn-in-flight'])
  })

  it('gives the same trajectory when nothing is held back', () => {
    const run = aRun('running', ODD)
    expect(holdBack(run, { file: () => 0, run: 0 })).toBe(run)
  })
})

describe('isSetback', () => {
  const before = aTrajectory({ turns: [aTurn(), aTurn(), aTurn()] })
  const fresh: Quiet = { file: () => 0, run: 0 }
  const rested: Quiet = { file: () => 9_000, run: 0 }

  it('is fewer turns in a run of which a file is being written', () => {
    const cut = aRun('running', CUT)
    expect(isSetback(before, cut, fresh, yes)).toBe(true)
    expect(isSetback(before, cut, rested, yes)).toBe(false)
  })

  it('is any cut of a document that is the run, but not of a file of lines', () => {
    const problem = { ...CUT, artifact: 'run.json' }
    const cut = { ...before, root: 'run.json', problems: [problem] }
    expect(isSetback(before, cut, fresh, no)).toBe(true)
    expect(isSetback(before, cut, fresh, yes)).toBe(false)
    expect(isSetback(before, { ...cut, root: 'run' }, fresh, no)).toBe(false)
  })

  it('is not a run that was begun anew, nor a first reading', () => {
    const anew = aRun('running')
    expect(isSetback(before, anew, fresh, no)).toBe(false)
    expect(isSetback(undefined, aRun('running', CUT), fresh, no)).toBe(false)
  })
})
