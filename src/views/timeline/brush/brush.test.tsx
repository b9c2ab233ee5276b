// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { clearRange, currentRange, markHere, markRange } from '../../../state/range.ts'
import { seek, useView } from '../../../state/view.ts'
import { anAction, aTrajectory, aTurn } from '../../../testing/builders.ts'
import { layOut } from '../../../testing/layOut.ts'
import { showTrajectory } from '../../../testing/showTrajectory.ts'
import { Timeline } from '../Timeline.tsx'

const WIDTH = 1000
/** Ten columns of 100 px; the second turn has two of them. */
const turns = Array.from({ length: 9 }, (_, index) =>
  aTurn({
    actions: index === 1 ? [anAction(), anAction()] : [anAction()],
    usage: { inputTokens: 100, outputTokens: 10, ...(index === 2 ? {} : { cost: 0.5 }) },
  }),
)

beforeAll(() => {
  layOut({ width: WIDTH, height: 130 })
  const captured = new WeakSet<Element>()
  Element.prototype.setPointerCapture = function setPointerCapture() {
    captured.add(this)
  }
  Element.prototype.hasPointerCapture = function hasPointerCapture() {
    return captured.has(this)
  }
})
beforeEach(() => {
  showTrajectory(aTrajectory({ turns }))
  render(<Timeline />)
})
afterEach(() => {
  clearRange()
  cleanup()
})

function drag(target: Element, from: number, to: number, keys = {}): void {
  fireEvent.pointerDown(target, { button: 0, pointerId: 1, clientX: from, clientY: 20, ...keys })
  fireEvent.pointerMove(target, { pointerId: 1, clientX: to, clientY: 20, ...keys })
  fireEvent.pointerUp(target, { pointerId: 1, clientX: to, clientY: 20, ...keys })
}

const slider = (name: string): HTMLElement => screen.getByRole('slider', { name })

it('marks turns by dragging with Alt, and scrubs without it', () => {
  drag(slider('Timeline'), 250, 650, { altKey: true })
  expect(currentRange()).toEqual({ from: 1, to: 5 })
  expect(useView.getState().stop).toBe(0)
  drag(slider('Timeline'), 250, 650)
  expect(useView.getState().stop).toBe(6)
  expect(currentRange()).toEqual({ from: 1, to: 5 })
})

it('says what marked turns come to, recorded cost with what it is of', () => {
  act(() => markRange({ from: 1, to: 3 }))
  const bar = screen.getByRole('region', { name: 'Marked turns' })
  expect(bar.textContent).toContain('Turns 2–4')
  expect(screen.getByTestId('range-turns').dataset['value']).toBe('3')
  expect(screen.getByTestId('range-tokens').dataset['value']).toBe('330')
  expect(screen.getByTestId('range-cost').textContent).toBe('$1.000 cost, recorded for 2')
  expect(screen.getByTestId('range-time').textContent).toBe('time not recorded')
  fireEvent.click(screen.getByRole('button', { name: 'Clear marked turns' }))
  expect(screen.queryByRole('region', { name: 'Marked turns' })).toBeNull()
})

it('moves an end by keys, Shift or not, and never past the other', () => {
  act(() => markRange({ from: 2, to: 4 }))
  fireEvent.keyDown(slider('Last marked turn'), { key: 'ArrowRight', shiftKey: true })
  expect(currentRange()).toEqual({ from: 2, to: 5 })
  expect(slider('Last marked turn').getAttribute('aria-valuetext')).toBe('Turn 6, click (10, 20)')
  fireEvent.keyDown(slider('First marked turn'), { key: 'End' })
  expect(currentRange()).toEqual({ from: 5, to: 5 })
  fireEvent.keyDown(slider('First marked turn'), { key: 'PageDown' })
  expect(currentRange()).toEqual({ from: 0, to: 5 })
  expect(useView.getState().stop).toBe(0)
})

it('moves an end by its handle', () => {
  act(() => markRange({ from: 2, to: 4 }))
  drag(slider('Last marked turn'), 600, 800)
  expect(currentRange()).toEqual({ from: 2, to: 6 })
  drag(slider('First marked turn'), 300, 120)
  expect(currentRange()).toEqual({ from: 1, to: 6 })
})

it('marks the selected turn, then up to another', () => {
  act(() => seek(4, 10))
  act(markHere)
  expect(currentRange()).toEqual({ from: 3, to: 3 })
  act(() => seek(8, 10))
  act(markHere)
  expect(currentRange()).toEqual({ from: 3, to: 7 })
  act(() => seek(0, 10))
  act(markHere)
  expect(currentRange()).toEqual({ from: 0, to: 7 })
})
