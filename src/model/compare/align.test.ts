import { describe, expect, it } from 'vitest'
import { anAction, aPoint, aTrajectory, aTurn } from '../../testing/builders.ts'
import type { ActionIntent } from '../action.ts'
import { align } from './align.ts'

const click = (x: number, y: number) => anAction({ points: [aPoint({ x, y })] })
const does = (intent: ActionIntent) => anAction({ intent, points: [] })
const run = (...actions: ReturnType<typeof anAction>[]) => ({
  trajectory: aTrajectory({ turns: actions.map((action) => aTurn({ actions: [action] })) }),
  sizes: {},
})
const text = (a: ReturnType<typeof run>, b: ReturnType<typeof run>) =>
  align(a, b).rows.map(({ a, b, relation }) => `${a ?? '-'} ${b ?? '-'} ${relation}`)

const typed = (text: string) => does({ kind: 'type', text })
const enter = does({ kind: 'keypress', keys: ['Return'] })

describe('align', () => {
  it('aligns a click that was tried again with the last try', () => {
    const a = run(click(100, 100), click(500, 300), click(502, 301), typed('hello'), enter)
    const b = run(click(100, 100), click(503, 300), typed('hello'), enter)
    expect(text(a, b)).toEqual(['0 0 same', '1 - only-a', '2 1 same', '3 2 same', '4 3 same'])
  })
})
