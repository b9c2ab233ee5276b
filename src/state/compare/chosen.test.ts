import { beforeEach, describe, expect, it } from 'vitest'
import { aListedRun } from '../../testing/listedRun.ts'
import { useSession } from '../session.ts'
import { useView } from '../view.ts'
import { addOther, chooseBeside, removeOther, showBeside } from './choose.ts'
import { awaitOthers, besideOf, othersOf, setOthers, settleAwaited, useChosen } from './chosen.ts'

const runs = ['a', 'b', 'c', 'd'].map((id) => aListedRun(id, { task: 'a task of some length' }))

function shown() {
  const others = othersOf(useChosen.getState(), 'a', useSession.getState().runs)
  return {
    others: others.map(({ key }) => key),
    beside: besideOf(useChosen.getState(), others)?.key,
  }
}

describe('chosen runs', () => {
  beforeEach(() => {
    useSession.setState({ runs })
    useView.setState({ run: 'a' })
    setOthers([])
  })

  it('are a pair while there is one, and a table while there are several', () => {
    setOthers(['b'])
    expect(shown()).toEqual({ others: ['b'], beside: 'b' })
    addOther('c')
    expect(shown()).toEqual({ others: ['b', 'c'], beside: undefined })
    showBeside('c')
    expect(shown().beside).toBe('c')
    removeOther('c')
    expect(shown()).toEqual({ others: ['b'], beside: 'b' })
  })

  it('take another run in the place of B', () => {
    setOthers(['b', 'c'], 'c')
    chooseBeside('d')
    expect(shown()).toEqual({ others: ['b', 'd'], beside: 'd' })
    chooseBeside('b')
    expect(shown()).toEqual({ others: ['b', 'd'], beside: 'b' })
  })

  it('never hold the open run, one twice, or one that was closed', () => {
    setOthers(['a', 'b', 'b', 'gone'])
    expect(shown().others).toEqual(['b'])
  })

  it('come as soon as what a link names is opened', () => {
    const named = [
      { run: 'c', fingerprint: 'c' },
      { run: 'later', fingerprint: undefined },
    ]
    awaitOthers(named, 0, { a: 4 }, runs)
    expect(shown()).toEqual({ others: ['c'], beside: 'c' })
    expect(useChosen.getState()).toMatchObject({ at: { a: 4 }, awaited: [named[1]] })
    const later = [...runs, aListedRun('later', {})]
    useSession.setState({ runs: later })
    settleAwaited(later)
    expect(shown()).toEqual({ others: ['c', 'later'], beside: 'c' })
  })
})
