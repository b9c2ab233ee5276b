// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addRuns, changeRuns, useSession } from '../../state/session.ts'
import { aTrajectory, aTurn } from '../../testing/builders.ts'
import { layOut } from '../../testing/layOut.ts'
import { summarise } from '../../model/summary.ts'
import { Library } from './Library.tsx'

afterEach(cleanup)

beforeEach(() => {
  layOut({ width: 1440, height: 600 })
  useSession.setState({ drops: [], runs: [], notice: undefined })
})

function listRuns(count: number): void {
  const keys = Array.from({ length: count }, (_, index) => `r${index}`)
  addRuns(
    keys.map((run) => ({
      run,
      drop: 'd1',
      format: 'cua',
      root: `runs/${run}`,
      layout: 'w1',
      reasons: [],
      files: 3,
      bytes: 9,
    })),
  )
  const read = keys.slice(0, 2).map((run, index) => {
    const trajectory = aTrajectory({
      id: `run-${run}`,
      fingerprint: run,
      task: index === 0 ? 'Find tents' : 'Find bears',
      startedAt: index * 60_000,
      usage: index === 0 ? { cost: 0.25 } : {},
      turns: [aTurn()],
    })
    return [run, { summary: summarise(trajectory) }] as const
  })
  changeRuns(new Map(read))
}

describe('Library', () => {
  it('lists runs newest first with their state for machines', () => {
    listRuns(3)
    render(<Library />)
    const grid = screen.getByRole('grid', { name: 'Trajectories' })
    expect(grid.getAttribute('aria-rowcount')).toBe('4')
    const rows = within(grid).getAllByTestId('trajectory-row')
    expect(rows.map((row) => [row.dataset['id'], row.dataset['status']])).toEqual([
      ['run-r1', 'completed'],
      ['run-r0', 'completed'],
      ['r2', 'unread'],
    ])
    expect(screen.getByText('2 of 3 read')).toBeTruthy()
    expect(screen.getByText('known for 1 of 3')).toBeTruthy()
  })

  it('filters by text and sorts by a header', async () => {
    listRuns(3)
    render(<Library />)
    await userEvent.click(screen.getByRole('button', { name: 'Task' }))
    expect(screen.getByRole('columnheader', { name: 'Task' }).getAttribute('aria-sort')).toBe(
      'ascending',
    )
    await userEvent.type(screen.getByRole('searchbox'), 'tents')
    const rows = screen.getAllByTestId('trajectory-row')
    expect(rows.map((row) => row.dataset['id'])).toEqual(['run-r0'])
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2')
  })

  it('puts only the rows in sight into the page when they are many', () => {
    listRuns(1000)
    render(<Library />)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('1001')
    expect(screen.getAllByTestId('trajectory-row').length).toBeLessThan(80)
  })

  it('moves the active row with the keyboard', async () => {
    listRuns(3)
    render(<Library />)
    const grid = screen.getByRole('grid')
    grid.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    const [, second] = screen.getAllByTestId('trajectory-row')
    expect(grid.getAttribute('aria-activedescendant')).toBe(second?.id)
    expect(second?.getAttribute('aria-selected')).toBe('true')
  })
})
