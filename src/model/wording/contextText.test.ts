import { describe, expect, it } from 'vitest'
import { anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import type { ContextScreens } from '../context/contextScreens.ts'
import { inViewAt } from '../context/contextScreens.ts'
import { seenInCall } from '../context/seenInCall.ts'
import type { Conversation, MessagePart } from '../conversation.ts'
import { contextText, inViewText, seenText, seenTitle, turnsText } from './contextText.ts'

const context: ContextScreens = {
  screens: [
    { turn: 0, names: [], spans: [{ from: 1, to: 3, state: 'omitted' }] },
    { turn: 1, names: [], spans: [{ from: 2, to: 4, state: 'omitted' }] },
  ],
  calls: [0, 1, 2, 3],
  unnamed: [0, 0, 0, 0],
  texts: [1, 2, 3, 4],
  partial: new Map(),
  unread: [],
  through: 4,
}

it('sums up what the calls of a run held', () => {
  expect(contextText(context)).toBe(
    'No call held more than 2 images; older ones were dropped from the history, the text stayed.',
  )
  expect(contextText({ ...context, texts: [1, 2, 1, 1], unnamed: [3, 0, 0, 0], unread: [4] })).toBe(
    'No call held more than 3 images. 3 could not be told apart and are only counted. 1 call could not be read.',
  )
  expect(contextText({ ...context, screens: [] })).toBe('None of the 4 calls held an image.')
  expect(contextText({ ...context, screens: [], calls: [], unnamed: [] })).toBe(
    'No request of this run is in the record as it was sent.',
  )
})

it('finds what a call held among its spans', () => {
  const screen = {
    turn: 0,
    names: [],
    spans: [
      { from: 1, to: 3, state: 'included' },
      { from: 3, to: 9, state: 'replaced' },
      { from: 20, to: 21, state: 'included' },
    ],
  } as const
  const states = [0, 1, 2, 3, 8, 9, 19, 20, 21].map((call) => inViewAt(screen, call))
  expect(states).toEqual([
    undefined,
    'included',
    'included',
    'replaced',
    'replaced',
    undefined,
    undefined,
    'included',
    undefined,
  ])
  expect(inViewText(11, 9, 'omitted')).toBe(
    'Call 12 held the screen of turn 10; the file leaves its bytes out.',
  )
})

it.each([
  [[9], 'turn 10'],
  [[9, 10], 'turns 10 and 11'],
  [[2, 3, 4], 'turns 3 to 5'],
  [[1, 3, 8], 'turns 2, 4 and 9'],
  [[1, 3, 5, 7, 9], 'turns 2, 4, 6 and 2 more'],
])('names turns %j', (turns, text) => expect(turnsText(turns)).toBe(text))

const shot = (at: number): string => `run/${at}.png`

const picture = (at: number | undefined): MessagePart => ({
  kind: 'image',
  artifact: undefined,
  source: 'omitted',
  callId: at === undefined ? undefined : `c${at}`,
})

const sent = (parts: readonly (readonly MessagePart[])[]): Conversation => ({
  sent: parts.map((own, index) => ({
    index,
    role: 'model',
    recordedRole: 'assistant',
    parts: own,
  })),
  answered: [],
})

describe('one call', () => {
  const trajectory = aTrajectory({
    turns: Array.from({ length: 4 }, (_, index) =>
      aTurn({
        index,
        message: 'I look.',
        actions: [
          anAction({
            callId: `c${index}`,
            frames: { after: { artifact: shot(index), certainty: 'confirmed' } },
          }),
        ],
      }),
    ),
  })
  const said: MessagePart = { kind: 'text', text: 'I look.', cut: false }

  it('tells which screens it held, and what became of the older ones', () => {
    const seen = seenInCall(trajectory, 3, sent([[said], [said, picture(1)], [said, picture(2)]]))
    expect(seenTitle(seen)).toBe('The model saw 2 images in this call')
    expect(seenText(seen)).toBe(
      'Screenshots from turns 2 and 3; an older image is not in the history, the text stayed.',
    )
  })

  it('does not say what the record cannot tell', () => {
    const alone = seenInCall(trajectory, 3, { ...sent([[picture(2)]]), lacks: 'earlier-response' })
    expect(seenText(alone)).toBe(
      'Screenshot from turn 3; what an earlier response held is not sent again.',
    )
    const none = seenInCall(trajectory, 0, sent([[said]]))
    expect([seenTitle(none), seenText(none)]).toEqual(['The model saw no image in this call', ''])
    const unknown = seenInCall(trajectory, 0, sent([[picture(undefined)]]))
    expect(seenText(unknown)).toBe('Nothing tells which screens of the run they are.')
  })
})
