import { describe, expect, it } from 'vitest'
import { post, pre, readSteps, shapeOf } from '../../testing/sondera/readRuns.ts'
import {
  adjudicated,
  FORBID,
  LIST,
  LISTED,
  plainStep,
  REMOVE,
} from '../../testing/sondera/steps.ts'

const listFor = (id: string) => ({ ...LIST, args: { command: `ls ${id}`, tool_use_id: id } })
const listedFor = (id: string) => ({ ...LISTED, response: { stdout: id, tool_use_id: id } })
describe('requests and responses', () => {
  it('parallel calls are told apart by id', async () => {
    const run = await readSteps([
      pre(1, listFor('a')),
      pre(1, listFor('b')),
      post(2, listedFor('b')),
      post(3, listedFor('a')),
    ])
    expect(run.turns.map(({ actions }) => actions[0]?.result?.text)).toEqual(['a', 'b'])
  })

  it('a response goes to the call that was not denied', async () => {
    const run = await readSteps([
      adjudicated(plainStep(1, 'model', 'pre_tool', REMOVE), FORBID),
      pre(4, LIST),
      post(5, LISTED),
    ])
    expect(shapeOf(run).stops).toEqual([
      '$ rm -rf / not-executed denied',
      '$ ls done allowed allowed',
    ])
  })

  it('calls without an id that were written twice count once', async () => {
    const run = await readSteps([pre(1, LIST), pre(1, LIST), post(2, LISTED), post(2, LISTED)])
    expect(shapeOf(run).stops).toEqual(['$ ls done allowed allowed'])
    expect(run.turns[0]?.sections?.[0]?.facts).toContainEqual({
      label: 'duplicates absorbed',
      value: { kind: 'text', text: '2' },
    })
  })

  it('parallel calls without ids are answered in order, a lost answer leaves the nearest', async () => {
    const other = { ...LIST, args: { command: 'ls b' } }
    const answer = { ...LISTED, response: 'b' }
    const both = await readSteps([pre(1, LIST), pre(1, other), post(2, LISTED), post(3, answer)])
    expect(both.turns.map(({ actions }) => actions[0]?.result?.text)).toEqual(['a.py\n', 'b'])
    const one = await readSteps([pre(1, LIST), pre(1, other), post(3, answer)])
    expect(one.turns.map(({ actions }) => actions[0]?.result?.text)).toEqual([undefined, 'b'])
  })

  it('a response without any request stands alone', async () => {
    const run = await readSteps([post(1, LISTED)])
    expect(shapeOf(run).stops).toEqual(['Bash done allowed'])
  })
})
