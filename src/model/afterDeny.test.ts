import { describe, expect, it } from 'vitest'
import { aTrajectory, aTurn, anAction } from '../testing/builders.ts'
import { afterDenyOf } from './afterDeny.ts'
import type { ActionIntent } from './action.ts'
import type { Decision, PolicyMode } from './decision.ts'
import type { Turn } from './trajectory.ts'

function denied(intent: ActionIntent, mode: PolicyMode = 'govern'): Turn {
  const decision: Decision = { verdict: 'deny', mode, policies: [], sections: [] }
  return { ...acted(intent), decisions: [decision] }
}

function acted(intent: ActionIntent): Turn {
  return aTurn({ actions: [anAction({ intent, points: [] })] })
}

const said = (role: string): Turn => aTurn({ role, message: 'Well.' })
const shell = (command: string): ActionIntent => ({ kind: 'shell', command })
const tool = (argumentsText: string): ActionIntent => ({ kind: 'tool', name: 't', argumentsText })

function after(...turns: readonly Turn[]) {
  return afterDenyOf(aTrajectory({ turns }).turns, 0)
}

describe('afterDenyOf', () => {
  it('is undefined where nothing was denied', () => {
    expect(after(acted(shell('ls')), acted(shell('ls')))).toBeUndefined()
    expect(afterDenyOf([], 3)).toBeUndefined()
  })

  it('tells the same call from another one', () => {
    expect(after(denied(shell('rm x')), said('model'), acted(shell('rm x')))).toBe('same-again')
    expect(after(denied(shell('rm x')), acted(shell('mv x y')))).toBe('another-way')
    expect(after(denied(shell('rm x'), 'monitor'), acted(shell('rm x')))).toBe('same-again')
  })

  it('takes arguments in any order for the same, and text that is no JSON as it is', () => {
    expect(after(denied(tool('{"a": 1, "b": [2]}')), acted(tool('{"b":[2],"a":1}')))).toBe(
      'same-again',
    )
    expect(after(denied(tool('{"a": 1}')), acted(tool('{"a": 2}')))).toBe('another-way')
    expect(after(denied(tool('{"a"')), acted(tool('{"a"')))).toBe('same-again')
  })

  it('stops at the end, and where a person spoke', () => {
    expect(after(denied(shell('rm x')))).toBe('stopped')
    expect(after(denied(shell('rm x')), said('model'))).toBe('stopped')
    expect(after(denied(shell('rm x')), said('user'), acted(shell('rm x')))).toBe('stopped')
  })

  it('does not guess at turns that are not read yet', () => {
    expect(after(denied(shell('rm x')), aTurn({ status: 'listed' }))).toBeUndefined()
  })
})
