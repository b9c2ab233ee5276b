import { expect, it } from 'vitest'
import { aDecision, aTrajectory, aTurn } from '../testing/builders.ts'
import { showTrajectory } from '../testing/showTrajectory.ts'
import { hasDecisionStops, stepDecision } from './decisionSteps.ts'
import { useView } from './view.ts'

it('goes from one denied or escalated turn to the next, and stays at the ends', () => {
  const deny = [aDecision({ verdict: 'deny' })]
  showTrajectory(aTrajectory({ turns: [aTurn(), aTurn({ decisions: deny }), aTurn()] }))
  expect(hasDecisionStops()).toBe(true)
  stepDecision(1)
  expect(useView.getState()).toMatchObject({ stop: 1, touched: true })
  stepDecision(1)
  expect(useView.getState().stop).toBe(1)
  useView.setState({ stop: 2 })
  stepDecision(-1)
  expect(useView.getState().stop).toBe(1)
})

it('does nothing in a run without any', () => {
  showTrajectory(aTrajectory({ turns: [aTurn({ decisions: [aDecision()] })] }))
  expect(hasDecisionStops()).toBe(false)
  stepDecision(1)
  expect(useView.getState()).toMatchObject({ stop: 0, touched: false })
})
