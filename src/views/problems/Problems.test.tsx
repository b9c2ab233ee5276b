// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { useView } from '../../state/view.ts'
import { aTrajectory, aTurn } from '../../testing/builders.ts'
import { showTrajectory } from '../../testing/showTrajectory.ts'
import { Problems } from './Problems.tsx'

afterEach(cleanup)

const trajectory = aTrajectory({
  turns: [0, 1, 2].map((index) => aTurn({ index, actions: [] })),
  artifacts: [{ path: 'r/cut.json', kind: 'response', name: 'x', bytes: 1, turn: 2 }],
  problems: [
    { code: 'call-retried', message: 'The call was sent twice.', severity: 'notice', turn: 1 },
    {
      code: 'file-truncated',
      message: 'The file ends early\u202e.',
      severity: 'error',
      artifact: 'r/cut.json',
    },
  ],
})

describe('Problems', () => {
  it('names each problem by code, the gravest first, and neutralises its words', () => {
    showTrajectory(trajectory)
    render(<Problems onClose={() => undefined} />)
    const items = within(screen.getByRole('region', { name: 'Problems' })).getAllByTestId('problem')
    expect(items.map((item) => item.dataset['code'])).toEqual(['file-truncated', 'call-retried'])
    expect(items[0]?.textContent).toContain('ends early\uFFFD')
  })

  it('leads to the turn, and to the file in the Raw tab', async () => {
    showTrajectory(trajectory)
    render(<Problems onClose={() => undefined} />)
    await userEvent.click(screen.getByRole('button', { name: 'Turn 2' }))
    expect(useView.getState().stop).toBe(1)
    await userEvent.click(screen.getByRole('button', { name: 'r/cut.json' }))
    expect([useView.getState().stop, useView.getState().tab]).toEqual([2, 'raw'])
  })

  it('says so when there are none', () => {
    showTrajectory(aTrajectory({ problems: [] }))
    render(<Problems onClose={() => undefined} />)
    expect(screen.getByText('No problems')).toBeTruthy()
  })
})
