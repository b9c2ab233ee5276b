import { assert, array, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDecision, anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { stopsOf } from '../stops.ts'
import { decisionStops, effectOfTurn, neighbourDecision } from './decisionMarks.ts'

const allow = aDecision()
const deny = aDecision({ verdict: 'deny' })
const wouldDeny = aDecision({ verdict: 'deny', mode: 'monitor' })
const escalate = aDecision({ verdict: 'escalate' })

describe('decisions of turns', () => {
  it('takes the worst, and keeps what was done apart from what would have been', () => {
    expect(effectOfTurn(aTurn({ decisions: [allow, wouldDeny, escalate] }))).toBe('escalated')
    expect(effectOfTurn(aTurn({ decisions: [wouldDeny, allow] }))).toBe('would-deny')
    expect(effectOfTurn(aTurn({ decisions: [] }))).toBeUndefined()
    expect(effectOfTurn(aTurn())).toBeUndefined()
  })

  it('counts turns, not decisions, and leads to their first stops', () => {
    const two = [anAction(), anAction()]
    const stops = stopsOf(
      aTrajectory({
        turns: [
          aTurn({ decisions: [allow], actions: two }),
          aTurn({ decisions: [deny, deny], actions: two }),
          aTurn(),
          aTurn({ decisions: [wouldDeny] }),
        ],
      }),
    )
    expect(decisionStops(stops).notable).toEqual([2, 5])
    expect([...decisionStops(stops).counts]).toEqual([
      ['allowed', 1],
      ['denied', 1],
      ['would-deny', 1],
    ])
    expect(neighbourDecision(stops, 3, 1)).toBe(5)
    expect(neighbourDecision(stops, 3, -1)).toBeUndefined()
    expect(neighbourDecision(stops, 5, -1)).toBe(2)
    expect(neighbourDecision(stops, 5, 1)).toBeUndefined()
  })

  it('visits each of them once, forwards and back', () => {
    const anyTurn = constantFrom(undefined, allow, deny, wouldDeny, escalate)
    assert(
      property(array(anyTurn, { maxLength: 30 }), integer({ min: 0, max: 2 }), (turns, parts) => {
        const actions = Array.from({ length: parts }, () => anAction())
        const stops = stopsOf(
          aTrajectory({
            turns: turns.map((decision) =>
              aTurn({ actions, ...(decision === undefined ? {} : { decisions: [decision] }) }),
            ),
          }),
        )
        const forwards: number[] = []
        let at: number | undefined = -1
        while ((at = neighbourDecision(stops, at, 1)) !== undefined) forwards.push(at)
        const back: number[] = []
        at = stops.length
        while ((at = neighbourDecision(stops, at, -1)) !== undefined) back.push(at)
        expect(forwards).toEqual(decisionStops(stops).notable)
        expect(back.toReversed()).toEqual(forwards)
      }),
    )
  })
})
