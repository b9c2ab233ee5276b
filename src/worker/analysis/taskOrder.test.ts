import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScreenTask } from './screenPlan.ts'
import { createTaskOrder } from './taskOrder.ts'

function tasksAt(places: readonly number[]): readonly ScreenTask[] {
  return places.map((place) => ({ place, screens: [`s${place}`] }))
}

function rest(order: ReturnType<typeof createTaskOrder>): readonly number[] {
  const places: number[] = []
  for (let task = order.take(); task !== undefined; task = order.take()) places.push(task.place)
  return places
}

describe('the order of tasks', () => {
  it('goes from the stop outwards, what follows before what was', () => {
    expect(rest(createTaskOrder(tasksAt([0, 1, 2, 3, 4]), 2))).toEqual([2, 3, 1, 4, 0])
  })

  it('goes on from where the person went', () => {
    const order = createTaskOrder(tasksAt([0, 1, 2, 3, 4, 5]), 0)
    order.take()
    order.attend(4)
    expect(rest(order)).toEqual([4, 5, 3, 2, 1])
  })

  it('gives each task once, the nearest first, wherever the person goes', () => {
    const visits = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: -3, max: 40 })), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 30 }), visits, (places, moves) => {
        const tasks = tasksAt(places.toSorted((a, b) => a - b))
        const order = createTaskOrder(tasks, 0)
        const left = new Set(tasks)
        let attended = 0
        const takeOne = (): void => {
          const foreseen = order.ahead(3)
          const task = order.take()
          expect(foreseen[0]).toBe(task)
          expect(foreseen).toHaveLength(Math.min(3, left.size))
          const nearest = Math.min(...[...left].map(({ place }) => Math.abs(place - attended)))
          const distance = task === undefined ? Infinity : Math.abs(task.place - attended)
          // Of nothing, the nearest is infinitely far too.
          expect(distance).toBe(nearest)
          expect(task === undefined || left.delete(task)).toBe(true)
        }
        for (const [count, stop] of moves) {
          attended = stop
          order.attend(stop)
          for (let taken = 0; taken < count; taken += 1) takeOne()
        }
        while (left.size > 0) takeOne()
        expect(order.take()).toBeUndefined()
      }),
    )
  })
})
