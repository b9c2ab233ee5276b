// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useLibraryView } from '../../state/library/libraryView.ts'
import { useSettings } from '../../state/settings.ts'
import { useView } from '../../state/view.ts'
import { addRuns, changeRuns, useSession } from '../../state/session.ts'
import { aTrajectory, aTurn } from '../../testing/builders.ts'
import { layOut } from '../../testing/layOut.ts'
import { summarise } from '../../model/summary.ts'
import { Library } from './Library.tsx'

afterEach(cleanup)

beforeEach(() => {
  layOut({ width: 1440, height: 600 })
  useSession.setState({ drops: [], runs: [], notice: undefined })
  useLibraryView.setState(useLibraryView.getInitialState(), true)
  useSettings.setState(useSettings.getInitialState(), true)
  useView.setState(useView.getInitialState(), true)
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
      ...(index === 0 ? { workflow: 'camping' } : {}),
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
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'tents' } })
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

  it('groups, says what each group comes to, and folds it', async () => {
    listRuns(3)
    render(<Library />)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Group by/ }), 'Workflow')
    const [camping, unknown] = screen.getAllByTestId('library-group')
    expect(camping?.textContent).toContain('100% completed of 1 ended')
    expect(camping?.textContent).toContain('$0.25 known for 1 of 1')
    expect(unknown?.textContent).toContain('Not recorded')
    expect(unknown?.textContent).toContain('2 runs')
    await userEvent.click(screen.getByRole('button', { name: /^camping/ }))
    expect(screen.getByRole('button', { name: /^camping/ }).ariaExpanded).toBe('false')
    const rows = screen.getAllByTestId('trajectory-row')
    expect(rows.map((row) => row.dataset['id'])).toEqual(['run-r1', 'r2'])
    expect(screen.getByText('3 shown')).toBeTruthy()
  })

  it('says what hides every run, and shows them all again', async () => {
    listRuns(3)
    render(<Library />)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Decisions/ }), 'denied')
    expect(screen.queryAllByTestId('trajectory-row')).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }))
    expect(screen.getAllByTestId('trajectory-row')).toHaveLength(3)
  })

  it('is as it was left after a visit to a run, with that run selected', async () => {
    listRuns(3)
    const { unmount } = render(<Library />)
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'find' } })
    await userEvent.click(screen.getByRole('button', { name: 'Task' }))
    unmount()
    useView.setState({ run: 'r0' })
    render(<Library />)
    const rows = screen.getAllByTestId('trajectory-row')
    expect(rows.map((row) => row.dataset['id'])).toEqual(['run-r1', 'run-r0'])
    expect(rows[1]?.ariaSelected).toBe('true')
    expect(document.activeElement).toBe(screen.getByRole('grid'))
  })

  it('has the columns that were chosen', () => {
    listRuns(1)
    useSettings.setState({ libraryColumns: ['tokens', 'status'] })
    render(<Library />)
    const headings = screen.getAllByRole('columnheader').map((heading) => heading.textContent)
    expect(headings).toEqual(['Marked to compare', 'Status', 'Run', 'Tokens'])
  })
})
