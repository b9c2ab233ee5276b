// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Trajectory } from '../../model/trajectory.ts'
import { addRuns, changeRun, useSession } from '../../state/session.ts'
import { useView } from '../../state/view.ts'
import { aDecision, anEvent, aSection, aTrajectory, aTurn } from '../../testing/builders.ts'
import { layOut } from '../../testing/layOut.ts'
import { RunDetails } from './RunDetails.tsx'

const log = { path: 'run/logs/run.log', kind: 'log', name: 'run.log' } as const

function show(change: Partial<Trajectory>, onClose = () => undefined): void {
  const trajectory = aTrajectory({ turns: [aTurn(), aTurn()], artifacts: [log], ...change })
  useSession.setState({ drops: [], runs: [] })
  const found = { drop: 'd', root: 'run', layout: '', reasons: [], files: 3, bytes: 1 }
  addRuns([{ run: 'r', format: trajectory.format, ...found }])
  changeRun('r', { trajectory, phase: { kind: 'complete' } })
  useView.setState({ run: 'r', stop: 0, tab: 'action', screen: 'gallery' })
  render(<RunDetails onClose={onClose} />)
}

// jsdom has no dialogs: they are opened and closed without being modal.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true
  },
  close(this: HTMLDialogElement) {
    this.open = false
  },
})

beforeEach(() => layOut({ width: 800, height: 600 }))
afterEach(cleanup)

test('the run says what it was, how it ended and what it gave', () => {
  show({
    name: 'Nightly import',
    provider: 'anthropic',
    workflow: 'import-v2',
    group: 'batch 7',
    badges: ['approved'],
    result: 'Imported 12 rows',
    maxTurns: 200,
    outcome: { status: 'stopped', source: 'recorded', recorded: 'halted' },
  })
  const dialog = screen.getByRole('dialog', { name: 'Run details' })
  for (const words of ['Nightly import', 'anthropic', 'import-v2', 'batch 7', 'approved'])
    expect(within(dialog).getByText(words)).toBeDefined()
  expect(within(dialog).getByText('2 of 200')).toBeDefined()
  expect(within(dialog).getByRole('region', { name: 'Outcome' }).textContent).toContain('halted')
  expect(within(dialog).getByRole('region', { name: 'Result' }).textContent).toContain('12 rows')
})

test('what is not recorded is not shown as empty', () => {
  show({})
  for (const name of ['Result', 'Life cycle'])
    expect(screen.queryByRole('region', { name })).toBeNull()
  for (const name of ['Provider', 'Workflow', 'Group']) expect(screen.queryByText(name)).toBeNull()
})

test('the life cycle is a list in time', () => {
  const lifecycle = ['started', 'suspended', 'resumed'].map((kind, at) =>
    anEvent({ layer: 'lifecycle', kind, at: at * 1000 }),
  )
  show({ lifecycle })
  const list = screen.getByRole('list', { name: 'Life cycle' })
  const kinds = within(list)
    .getAllByTestId('run-event')
    .map(({ dataset }) => dataset['kind'])
  expect(kinds).toEqual(['started', 'suspended', 'resumed'])
})

test('a link in the facts leads to the file, behind the dialog', async () => {
  const onClose = vi.fn<() => undefined>()
  const facts = [{ label: 'log', value: { kind: 'artifact', path: log.path } }] as const
  show({ sections: [aSection({ title: 'Session', facts })] }, onClose)
  await userEvent.click(screen.getByRole('button', { name: 'run.log' }))
  expect(onClose).toHaveBeenCalledOnce()
  expect(useView.getState()).toMatchObject({ screen: 'trace', tab: 'raw' })
})

test('each policy tells what it did and what it would have done', () => {
  const policies = [{ id: 'forbid-rm', description: 'No deleting', annotations: [] }]
  const would = aDecision({ verdict: 'deny', mode: 'monitor', policies })
  show({ turns: [aTurn({ decisions: [would, would] })] })
  const row = screen.getByRole('row', { name: /forbid-rm/ })
  expect(row.textContent).toBe('forbid-rmNo deleting2')
  expect(screen.getByRole('columnheader', { name: 'Would deny' })).toBeTruthy()
})
