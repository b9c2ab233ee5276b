import { expect, test } from 'vitest'
import { aHit, aTurn } from '../../testing/builders.ts'
import { hitPlace } from './hitPlace.ts'

const call = {
  request: 'a/start.json',
  response: 'a/result.json',
  attempts: 1,
  earlierRequests: [],
}
const turn = aTurn({ call })

test('what the action tab shows is shown there', () => {
  for (const field of ['thought', 'action', 'typed', 'result', 'decision'] as const)
    expect(hitPlace(aHit({ field, turn: 0 }), turn)).toEqual({ kind: 'tab', tab: 'action' })
})

test('a message is shown among the messages, at its place', () => {
  const place = { artifact: 'a/start.json', pointer: 'kwargs.messages[3].content' }
  expect(hitPlace(aHit({ field: 'message', turn: 0, place }), turn)).toEqual({
    kind: 'file',
    target: { ...place, tab: 'messages' },
  })
})

test('other texts are shown in their file, request and response in their tabs', () => {
  const at = (artifact: string) =>
    hitPlace(aHit({ field: 'log', turn: 0, place: { artifact, line: 7 } }), turn)
  expect(at('a/start.json')).toMatchObject({ target: { tab: 'request' } })
  expect(at('a/result.json')).toMatchObject({ target: { tab: 'response' } })
  expect(at('a/agent.log')).toEqual({
    kind: 'file',
    target: { artifact: 'a/agent.log', lines: { from: 7, to: 7 }, tab: 'raw' },
  })
})

test('one file for both is read as it is', () => {
  const both = aTurn({ call: { ...call, response: call.request } })
  const hit = aHit({ field: 'fact', turn: 0, place: { artifact: call.request } })
  expect(hitPlace(hit, both)).toMatchObject({ target: { tab: 'raw' } })
})

test('what belongs to the whole run is shown with it', () => {
  expect(hitPlace(aHit({ field: 'task' }), undefined)).toEqual({ kind: 'details' })
  expect(hitPlace(aHit({ field: 'problem' }), undefined)).toEqual({ kind: 'problems' })
  expect(hitPlace(aHit({ field: 'thought' }), undefined)).toEqual({ kind: 'details' })
})
