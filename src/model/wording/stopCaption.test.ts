import { expect, it } from 'vitest'
import type { ActionIntent } from '../action.ts'
import { stopsOf } from '../stops.ts'
import { anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { stopCaption } from './stopCaption.ts'

it('leads with what differs between neighbours', () => {
  const intents: readonly ActionIntent[] = [
    { kind: 'file', operation: 'edit', path: '/repo/src/app.py' },
    { kind: 'file', operation: 'list', path: 'src/' },
    { kind: 'shell', command: 'pytest -q\nls' },
    { kind: 'fetch', url: 'https://www.example.org/a' },
    { kind: 'think', text: 'Let me see' },
    { kind: 'tool', name: 'a'.repeat(40), argumentsText: '' },
  ]
  const actions = intents.map((intent) => anAction({ intent }))
  const stops = stopsOf(aTrajectory({ turns: [aTurn({ actions }), aTurn({ title: 'verify' })] }))
  expect(stops.map(stopCaption)).toEqual([
    'app.py',
    'src/',
    'pytest -q ls',
    'example.org/a',
    'think',
    `${'a'.repeat(23)}…`,
    'verify',
  ])
})
