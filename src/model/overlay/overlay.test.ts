import { describe, expect, it } from 'vitest'
import { aPoint, aTrajectory, aTurn, anAction } from '../../testing/builders.ts'
import { overlayOf, pointerOrigin } from './overlay.ts'
import { markText } from './sideMarks.ts'
import { stopsOf } from '../stops.ts'

const image = { width: 1512, height: 857 }

describe('the aim', () => {
  it('draws a click where it was executed and names the recorded numbers', () => {
    const action = anAction({ points: [aPoint({ x: 359, y: 273 })] })
    const { aim } = overlayOf(action, undefined, image, {})
    expect(aim).toMatchObject({ shape: 'crosshair', rings: 1, tag: 'click 359, 273' })
    expect(aim?.anchor).toMatchObject({ x: 359, y: 273, at: { x: 359, y: 273 } })
    expect(aim?.anchor.outside).toBeUndefined()
  })

  it('takes zero for a place', () => {
    const { aim } = overlayOf(anAction({ points: [aPoint({ x: 0, y: 0 })] }), undefined, image, {})
    expect(aim?.tag).toBe('click 0, 0')
    expect(aim?.anchor.outside).toBeUndefined()
  })

  it('draws a place outside the image at its edge, with its true numbers', () => {
    const action = anAction({ points: [aPoint({ x: 2000, y: 400 })] })
    const { aim } = overlayOf(action, undefined, image, {})
    expect(aim?.anchor).toMatchObject({ x: 2000, at: { x: 1512, y: 400 }, outside: 0 })
    expect(aim?.tag).toBe('click 2000, 400')
  })

  it('converts by the space of the point, and keeps the recorded numbers in the tag', () => {
    const action = anAction({ points: [aPoint({ x: 512, y: 384, space: 'declared-display' })] })
    const sizes = { declaredDisplay: { width: 1024, height: 768 } }
    const { aim } = overlayOf(action, undefined, image, sizes)
    expect(aim?.anchor).toMatchObject({ x: 756, y: 428.5 })
    expect(aim?.tag).toBe('click 512, 384')
  })

  it('tells buttons and counts apart', () => {
    const intent = { kind: 'click', button: 'right', count: 2 } as const
    const { aim } = overlayOf(anAction({ intent }), undefined, image, {})
    expect(aim).toMatchObject({ rings: 2, tag: 'right double click 10, 20' })
  })

  it('carries the tag of a drag at its end', () => {
    const points = [
      aPoint({ role: 'start', x: 1, y: 2 }),
      aPoint({ role: 'path', x: 5, y: 5 }),
      aPoint({ role: 'end', x: 9, y: 8 }),
    ]
    const { aim } = overlayOf(anAction({ intent: { kind: 'drag' }, points }), undefined, image, {})
    expect(aim).toMatchObject({ shape: 'drag', tag: 'drag 1, 2 → 9, 8' })
    expect(aim?.anchor.recorded.role).toBe('end')
    expect(aim?.points).toHaveLength(3)
  })

  it('says how far and in what a scroll went', () => {
    const intent = { kind: 'scroll', direction: 'down', amount: 3, unit: 'clicks' } as const
    const { aim } = overlayOf(anAction({ intent }), undefined, image, {})
    expect(aim).toMatchObject({ shape: 'scroll', scroll: 'down', tag: 'scroll ↓3 at 10, 20' })
  })

  it('leaves out numbers that are none', () => {
    const action = anAction({ points: [aPoint({ x: Number.NaN })] })
    expect(overlayOf(action, undefined, image, {}).aim).toBeUndefined()
  })
})

describe("the model's own point", () => {
  it('is drawn where it differs', () => {
    const modelPoints = [aPoint({ x: 99, origin: 'model' })]
    const overlay = overlayOf(anAction({ modelPoints }), undefined, image, {})
    expect(overlay.modelTag).toBe('model 99, 20')
    expect(overlay.model).toHaveLength(1)
  })

  it('is not drawn where both numbers mean the same place', () => {
    const point = aPoint({ x: 756, y: 428.5 })
    const own = aPoint({ x: 500, y: 500, space: 'per-mille', origin: 'model' })
    const action = anAction({ points: [point], modelPoints: [own] })
    expect(overlayOf(action, undefined, image, {}).model).toEqual([])
  })
})

describe('marks beside the aim', () => {
  const sizes = { declaredDisplay: { width: 1024, height: 768 } }

  it('stand on the image by the space of their points, and are no aim', () => {
    const point = aPoint({ x: 512, y: 384, space: 'declared-display', origin: 'model' })
    const marks = [{ role: 'grounding', label: 'Submit, 0.92', points: [point] }] as const
    const overlay = overlayOf(anAction({ points: [], marks }), undefined, image, sizes)
    expect(overlay.aim).toBeUndefined()
    expect(overlay.marks).toMatchObject([
      { role: 'grounding', shape: 'diamond', tag: 'Submit, 0.92', isIndirect: false },
    ])
    expect(overlay.marks[0]?.points[0]).toMatchObject({ x: 756, y: 428.5 })
  })

  it('are a box of two points, and dots of any other number', () => {
    const points = [aPoint({ x: 0, y: 0 }), aPoint({ x: 5, y: 5 }), aPoint({ x: 9, y: 9 })]
    const marks = [1, 2, 3].map(
      (count) => ({ role: 'region', label: '', points: points.slice(0, count) }) as const,
    )
    const overlay = overlayOf(anAction({ marks }), undefined, image, {})
    expect(overlay.marks.map(({ shape }) => shape)).toEqual(['dots', 'box', 'dots'])
  })

  it('say that they were not judged on the screenshot, and hide secrets', () => {
    const marks = [
      { role: 'grounding', label: 'api_key=abcdefgh1234', points: [aPoint()], indirect: true },
    ] as const
    const [mark] = overlayOf(anAction({ marks }), undefined, image, {}).marks
    expect(mark?.isIndirect).toBe(true)
    expect(mark?.label).not.toContain('abcdefgh1234')
    expect(mark === undefined ? '' : markText(mark)).toMatch(/^grounding .*not judged/)
  })

  it('are left out where they have no place, and are not without number', () => {
    const nowhere = { role: 'region', label: '', points: [aPoint({ y: Number.NaN })] } as const
    const many = Array.from({ length: 1000 }, () => ({ ...nowhere, points: [aPoint()] }))
    const { marks } = overlayOf(anAction({ marks: [nowhere, ...many] }), undefined, image, {})
    expect(marks.length).toBeGreaterThan(0)
    expect(marks.length).toBeLessThan(50)
  })
})

describe('where the pointer came from', () => {
  const click = anAction({ points: [aPoint({ x: 1 })] })
  const typing = anAction({ intent: { kind: 'type', text: 'hello' }, points: [] })

  it('is the last action that moved it, with the number of its turn', () => {
    const turns = [aTurn({ actions: [click] }), aTurn({ actions: [typing] }), aTurn()]
    const origin = pointerOrigin(stopsOf(aTrajectory({ turns })), 2)
    expect(origin).toMatchObject({ tag: '1 click', point: { x: 1 } })
  })

  it('is unknown at the start of a run, also of a continued one', () => {
    const turns = [aTurn({ actions: [click] }), aTurn({ run: 1, actions: [click] })]
    const stops = stopsOf(aTrajectory({ turns }))
    expect(pointerOrigin(stops, 0)).toBeUndefined()
    expect(pointerOrigin(stops, 1)).toBeUndefined()
  })
})

describe('badges', () => {
  it('bounds and masks typed text', () => {
    const text = `api_key=abcdefgh12345678 ${'x'.repeat(100_000)}`
    const { badge } = overlayOf(
      anAction({ intent: { kind: 'type', text }, points: [] }),
      undefined,
      image,
      {},
    )
    expect(badge?.kind).toBe('typed')
    expect(JSON.stringify(badge).length).toBeLessThan(200)
    expect(JSON.stringify(badge)).not.toContain('abcdefgh12345678')
  })

  it('shows keys, and unknown actions by their name', () => {
    const keys = anAction({ intent: { kind: 'keypress', keys: ['ctrl', 'a'] }, points: [] })
    const other = anAction({ intent: { kind: 'other', name: 'teleport' }, points: [] })
    expect(overlayOf(keys, undefined, image, {}).badge).toEqual({
      kind: 'keys',
      keys: ['ctrl', 'a'],
    })
    expect(overlayOf(other, undefined, image, {}).badge).toEqual({ kind: 'note', text: 'teleport' })
  })
})
