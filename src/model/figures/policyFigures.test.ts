import { expect, it } from 'vitest'
import { aDecision, aTrajectory, aTurn } from '../../testing/builders.ts'
import { policyFigures } from './policyFigures.ts'

const policy = (id: string) => ({ id, annotations: [] })

it('counts what each policy did, apart from what it would have done', () => {
  const deny = aDecision({ verdict: 'deny', policies: [policy('rm'), policy('net')] })
  const turns = [
    aTurn({ decisions: [aDecision({ policies: [policy('default')] }), deny] }),
    aTurn({
      decisions: [aDecision({ verdict: 'deny', mode: 'monitor', policies: [policy('rm')] })],
    }),
    aTurn({ decisions: [aDecision({ verdict: 'escalate', policies: [policy('net')] })] }),
  ]
  const figures = policyFigures(aTrajectory({ turns }))
  expect(figures.map(({ id }) => id)).toEqual(['net', 'rm', 'default'])
  expect(figures[0]?.counts).toMatchObject({ denied: 1, escalated: 1, 'would-deny': 0 })
  expect(figures[1]?.counts).toMatchObject({ denied: 1, escalated: 0, 'would-deny': 1 })
  expect(figures[2]?.counts).toMatchObject({ denied: 0, allowed: 1 })
})

it('has nothing to tell of a run without policies', () => {
  expect(policyFigures(aTrajectory({ turns: [aTurn()] }))).toEqual([])
})
