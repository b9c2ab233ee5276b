// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { ContextScreens } from '../../model/context/contextScreens.ts'
import { layOut } from '../../testing/layOut.ts'
import { ContextMatrix } from './ContextMatrix.tsx'

const context: ContextScreens = {
  screens: [
    { turn: 0, names: [], spans: [{ from: 1, to: 2, state: 'included' }] },
    { turn: 1, names: [], spans: [{ from: 2, to: 3, state: 'omitted' }] },
  ],
  calls: [0, 1, 4],
  unnamed: [0, 2, 0],
  texts: [1, 1, 1],
  partial: new Map(),
  unread: [],
  through: 5,
}

beforeAll(() => layOut({ width: 400, height: 288 }))
afterEach(cleanup)

function told(): string | null {
  return screen.getByRole('gridcell').textContent
}

it('tells every cell in words by keys, and goes to the turn of its call', async () => {
  const onSeek = vi.fn<(turn: number) => void>()
  render(<ContextMatrix context={context} selected={4} onSeek={onSeek} />)
  const grid = screen.getByRole('grid', { name: /Screens in view/ })
  expect(grid.getAttribute('aria-rowcount')).toBe('3')
  expect(grid.getAttribute('aria-colcount')).toBe('3')
  expect(told()).toBe('Call 5 held the screen of turn 2; the file leaves its bytes out.')
  grid.focus()
  await userEvent.keyboard('{ArrowLeft}')
  expect(told()).toBe('Call 2 held nothing of the screen of turn 2.')
  await userEvent.keyboard('{ArrowUp}')
  expect(told()).toBe('Call 2 held the screen of turn 1.')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(told()).toBe('Call 2 held 2 images that nothing tells apart.')
  await userEvent.keyboard('{Enter}')
  expect(onSeek).toHaveBeenCalledWith(1)
})

it('goes to the turn of the call that is clicked', () => {
  const onSeek = vi.fn<(turn: number) => void>()
  render(<ContextMatrix context={context} selected={undefined} onSeek={onSeek} />)
  const grid = screen.getByRole('grid')
  fireEvent.click(grid, { clientX: 50, clientY: 30 })
  expect(onSeek).toHaveBeenCalledWith(0)
  fireEvent.click(grid, { clientX: 5, clientY: 30 })
  expect(onSeek).toHaveBeenCalledTimes(1)
})
