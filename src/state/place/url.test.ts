// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aTrajectory, aTurn, anAction } from '../../testing/builders.ts'
import { showTrajectory } from '../../testing/showTrajectory.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { useSession } from '../session.ts'
import type { Session } from '../session.ts'
import { startUrl } from './url.ts'
import { seek, showFrame, showScreen, useView } from '../view.ts'

const turns = Array.from({ length: 17 }, () => aTurn({ actions: [anAction()] }))
const run = aTrajectory({ id: 'run-a', fingerprint: 'cua:run-a:1', turns })

let stop = (): void => undefined

/** As if the page had just been loaded at this address. */
function load(hash: string): void {
  history.replaceState(null, '', `/${hash}`)
  stop = startUrl()
}

/** A drop of one run, in the order of events: the screen first, then what was read. */
function arrives(trajectory: Trajectory): void {
  const { runs } = runsOf(trajectory)
  useView.setState({ run: 'r1', stop: 0, screen: 'trace', touched: false })
  useSession.setState({ runs })
}

function runsOf(trajectory: Trajectory): Pick<Session, 'runs'> {
  const found = { run: 'r1', drop: 'd1', format: 'cua', root: '', layout: '', reasons: [] } as const
  return {
    runs: [
      {
        key: 'r1',
        found: { ...found, files: 0, bytes: 0 },
        alsoIn: [],
        summary: undefined,
        trajectory,
        phase: { kind: 'complete' },
        stale: false,
      },
    ],
  }
}

afterEach(() => {
  stop()
  useSession.setState(useSession.getInitialState(), true)
  useView.setState(useView.getInitialState(), true)
})

describe('the address', () => {
  it('names the place once a run is open', async () => {
    load('')
    showTrajectory(run)
    expect(location.hash).toBe('#run=run-a&fp=cua%3Arun-a%3A1&stop=1')
    seek(11, 17)
    showFrame('after')
    await vi.waitFor(() => expect(location.hash).toContain('stop=12&frame=after'))
  })

  it('adds to the history for a run or a screen, not for a stop', async () => {
    load('')
    showTrajectory(run)
    const before = history.length
    seek(3, 17)
    seek(4, 17)
    await vi.waitFor(() => expect(location.hash).toContain('stop=5'))
    expect(history.length).toBe(before)
    seek(5, 17)
    showScreen('gallery')
    expect(history.length).toBe(before + 1)
    expect(location.hash).toContain('stop=6&view=gallery')
  })

  it('takes the person back and forward', async () => {
    load('')
    showTrajectory(run)
    seek(3, 17)
    showScreen('gallery')
    seek(8, 17)
    history.back()
    await vi.waitFor(() => expect(useView.getState().screen).toBe('trace'))
    expect(useView.getState().stop).toBe(3)
    history.forward()
    await vi.waitFor(() => expect(useView.getState().screen).toBe('gallery'))
  })
})

describe('a link', () => {
  it('waits for its run, then goes to the place', () => {
    load('#run=run-a&fp=cua%3Arun-a%3A1&stop=12&view=gallery&tab=raw')
    expect(useView.getState().screen).toBe('open')
    expect(location.hash).toContain('stop=12')
    arrives(run)
    expect(useView.getState()).toMatchObject({ stop: 11, screen: 'gallery', tab: 'raw' })
    expect(location.hash).toContain('stop=12')
  })

  it('does not mistake another run for it', () => {
    load('#run=run-a&fp=cua%3Arun-a%3A1&stop=12')
    arrives(aTrajectory({ id: 'run-b', fingerprint: 'cua:run-b:1', turns }))
    expect(useView.getState().stop).toBe(0)
    expect(location.hash).toContain('run=run-b')
  })

  it('follows the id when the record has grown since', () => {
    load('#run=run-a&fp=cua%3Arun-a%3A0&stop=2')
    arrives(run)
    expect(useView.getState().stop).toBe(1)
  })

  it('does not move a person who went on', () => {
    load('#run=run-a&stop=12')
    arrives(aTrajectory({ id: 'run-b', fingerprint: 'cua:run-b:1', turns }))
    seek(2, 17)
    const [other] = useSession.getState().runs
    if (other === undefined) throw new Error('no run')
    useSession.setState({ runs: [other, { ...other, key: 'r2', trajectory: run }] })
    expect(useView.getState()).toMatchObject({ run: 'r1', stop: 2 })
  })
})
