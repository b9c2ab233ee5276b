// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { changePrices } from '../../state/prices/prices.ts'
import { clearRange, currentRange, markRange } from '../../state/range.ts'
import { seek, useView } from '../../state/view.ts'
import { anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { layOut } from '../../testing/layOut.ts'
import { showTrajectory } from '../../testing/showTrajectory.ts'
import { UsageView } from './UsageView.tsx'

const usage = { inputTokens: 90, outputTokens: 10, cost: 0.25 }
const run = aTrajectory({
  startedAt: 1000,
  endedAt: 9000,
  usage: { inputTokens: 180, outputTokens: 20, cost: 0.5 },
  turns: [
    aTurn({ usage, actions: [anAction(), anAction()] }),
    aTurn({ usage, actions: [anAction()] }),
  ],
})

beforeAll(() => layOut({ width: 800, height: 600 }))
afterEach(() => {
  cleanup()
  clearRange()
  changePrices({ put: [], removed: ['m'] })
})

function valueOf(id: string): string | undefined {
  return screen.getByTestId(`usage-${id}`).dataset['value']
}

function noteOf(id: string): string | undefined {
  return screen.getByTestId(`usage-${id}`).nextSibling?.textContent ?? undefined
}

function rows(): readonly HTMLElement[] {
  const table = screen.getByRole('table', { name: 'Figures of every turn' })
  return within(table).getAllByRole('row').slice(1)
}

it('gives totals as plain numbers', () => {
  showTrajectory(run)
  render(<UsageView />)
  expect(screen.getByRole('region', { name: 'Usage' })).toBeTruthy()
  const ids = ['input-tokens', 'output-tokens', 'total-tokens', 'cost', 'turns', 'duration-ms']
  expect(ids.map(valueOf)).toEqual(['180', '20', '200', '0.5', '2', '8000'])
})

it('has no number for what is unknown', () => {
  showTrajectory(aTrajectory({ turns: [aTurn()] }))
  render(<UsageView />)
  const ids = ['input-tokens', 'output-tokens', 'total-tokens', 'cost', 'turns', 'duration-ms']
  expect(ids.map(valueOf)).toEqual([undefined, undefined, undefined, undefined, '1', undefined])
  expect(screen.getByTestId('usage-cost').textContent).toBe('–')
})

it('goes to the turn of a row, and marks the selected one', async () => {
  showTrajectory(run)
  render(<UsageView />)
  await userEvent.click(within(rows()[1] ?? document.body).getByRole('button'))
  expect(useView.getState().stop).toBe(2)
  expect(screen.getByRole('button', { current: true }).textContent).toBe('click (10, 20)')
  act(() => seek(1, 3))
  expect(screen.getByRole('button', { current: true }).textContent).toBe('click (10, 20) +1')
})

it('goes to the turn of a bar', () => {
  showTrajectory(run)
  render(<UsageView />)
  const bars = screen.getByRole('button', { name: /^Tokens and cost per turn: click/ })
  fireEvent.click(bars, { clientX: 790 })
  expect(useView.getState().stop).toBe(2)
  fireEvent.click(bars, { clientX: 3 })
  expect(useView.getState().stop).toBe(0)
})

it('tells which tools were used and how that went', () => {
  const bash = {
    intent: { kind: 'shell', command: 'ls' },
    fields: { name: 'bash' },
  } as const
  showTrajectory(
    aTrajectory({
      turns: [
        aTurn({
          actions: [anAction(bash), anAction({ ...bash, status: 'failed' }), anAction(bash)],
        }),
      ],
    }),
  )
  render(<UsageView />)
  const tools = within(screen.getByRole('region', { name: 'Tools' }))
  expect(tools.getByRole('status').textContent).toBe('3 calls of 1 tool')
  expect(tools.getByTestId('tool-use').textContent).toBe('bash321067%––')
  expect(tools.queryByRole('group', { name: 'Tools of' })).toBeNull()
})

it('keeps the row of the selected turn in sight', () => {
  const turns = Array.from({ length: 300 }, () =>
    aTurn({ actions: [anAction()], usage: { inputTokens: 10, outputTokens: 1 } }),
  )
  showTrajectory(aTrajectory({ turns }))
  render(<UsageView />)
  const scroller = screen.getByRole('region', { name: 'Usage' })
  act(() => seek(200, 300))
  expect(scroller.scrollTop).toBeGreaterThan(28 * 170)
  act(() => seek(0, 300))
  expect(scroller.scrollTop).toBeLessThan(28)
})

const mixed = aTrajectory({
  model: 'm',
  usage: { inputTokens: 3000, outputTokens: 30, reasoningTokens: 4, cost: 0.5 },
  recordedUsage: { inputTokens: 9000 },
  turns: [
    aTurn({
      usage: { inputTokens: 1000, outputTokens: 10, reasoningTokens: 4, cost: 0.5 },
      actions: [anAction()],
    }),
    aTurn({ usage: { inputTokens: 2000, outputTokens: 20 }, actions: [anAction()] }),
  ],
})

it('says in words what is not recorded, and shows both totals where they differ', () => {
  showTrajectory(mixed)
  render(<UsageView />)
  expect(noteOf('cached-tokens')).toBe('not in the record')
  expect(noteOf('reasoning-tokens')).toBe('13.3% of output')
  expect(noteOf('model-ms')).toBe('not in the record')
  expect(noteOf('input-tokens')).toBe("summed; the run's own total is 9,000")
  expect(noteOf('cost')).toBe('recorded for 1 of 2 turns')
  expect(noteOf('estimated-cost')).toBe('no price for m')
})

it('keeps estimated and recorded cost apart, in figures, rows and lists', () => {
  changePrices({ put: [{ model: 'm', input: 10, output: 100 }], removed: [] })
  showTrajectory(mixed)
  render(<UsageView />)
  expect([valueOf('cost'), Number(valueOf('estimated-cost')).toFixed(6)]).toEqual([
    '0.5',
    '0.022000',
  ])
  expect(screen.getByTestId('usage-estimated-cost').textContent).toBe('~$0.0220')
  expect(screen.getByRole('columnheader', { name: 'Estimated' })).toBeTruthy()
  expect(rows().map((row) => row.textContent)).toEqual([
    expect.stringContaining('$0.500000$0.5000–'),
    expect.stringContaining('–$0.5000~$0.0220'),
  ])
  const dearest = screen.getByRole('list', { name: 'Dearest turns' })
  expect(within(dearest).getAllByRole('button')).toHaveLength(1)
  const estimated = screen.getByRole('list', { name: 'Dearest turns, estimated' })
  fireEvent.click(within(estimated).getByRole('button'))
  expect(useView.getState().stop).toBe(1)
})

it('shows the rows of marked turns alone, and marks turns by dragging over bars', () => {
  showTrajectory(mixed)
  render(<UsageView />)
  act(() => markRange({ from: 1, to: 1 }))
  expect(screen.getByRole('heading', { name: 'Turn 2' })).toBeTruthy()
  expect(rows()).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: 'Show every turn' }))
  expect(rows()).toHaveLength(2)
  const bars = screen.getByRole('button', { name: /^Tokens and cost per turn: click/ })
  bars.setPointerCapture = () => undefined
  fireEvent.pointerDown(bars, { button: 0, clientX: 600 })
  fireEvent.pointerMove(bars, { clientX: 3 })
  fireEvent.pointerUp(bars, { clientX: 3 })
  fireEvent.click(bars, { clientX: 3 })
  expect(currentRange()).toEqual({ from: 0, to: 1 })
  expect(useView.getState().stop).toBe(0)
})
