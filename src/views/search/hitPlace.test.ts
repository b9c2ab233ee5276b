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

test('a result is one of the action, or one that was sent to the model', () => {
  const place = { artifact: 'a/start.json', pointer: 'kwargs.messages[3].content[0].text' }
  const hit = aHit({ field: 'result', turn: 0, place })
  expect(hitPlace(hit, turn)).toMatchObject({ target: { tab: 'messages' } })
  expect(hitPlace({ ...hit, stop: 0 }, turn)).toEqual({ kind: 'tab', tab: 'action' })
})

test('what a turn of one file tells of itself is no message, though it stands in the same file', () => {
  const origin = { artifact: 'a/start.json', pointer: 'steps[0]' }
  const hit = aHit({ turn: 0, place: origin })
  expect(hitPlace(hit, { ...turn, origin })).toEqual({ kind: 'tab', tab: 'action' })
})

const inFile = (artifact: string) =>
  hitPlace(aHit({ field: 'log', turn: 0, place: { artifact, line: 7 } }), turn)

test('other texts are shown in their file, request and response in their tabs', () => {
  expect(inFile('a/start.json')).toMatchObject({ target: { tab: 'request' } })
  expect(inFile('a/result.json')).toMatchObject({ target: { tab: 'response' } })
  expect(inFile('a/agent.log')).toEqual({
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
