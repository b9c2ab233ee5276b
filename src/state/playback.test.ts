import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aTrajectory, aTurn } from '../testing/builders.ts'
import { showTrajectory } from '../testing/showTrajectory.ts'
import { step, toFirst, togglePlay, toLast } from './playback.ts'
import { changeSettings } from './settings.ts'
import { emptyStage, useStage } from './stage/stage.ts'
import { seek, useView } from './view.ts'

const trajectory = aTrajectory({
  turns: [0, 2000, 2500, 60_000].map((startedAt) => aTurn({ startedAt })),
})

beforeEach(() => {
  vi.useFakeTimers()
  showTrajectory(trajectory)
  changeSettings({ playSpeed: 1, playTiming: 'step' })
})

afterEach(() => {
  useView.setState({ playing: false })
  useStage.setState(emptyStage)
  vi.useRealTimers()
})

function shown(): readonly [number, boolean] {
  const { stop, playing } = useView.getState()
  return [stop, playing]
}

describe('playback', () => {
  it('plays step by step and stops at the end', () => {
    togglePlay()
    expect(shown()).toEqual([0, true])
    vi.advanceTimersByTime(899)
    expect(shown()).toEqual([0, true])
    vi.advanceTimersByTime(1)
    expect(shown()).toEqual([1, true])
    vi.advanceTimersByTime(1800)
    expect(shown()).toEqual([3, false])
  })

  it('plays recorded time, with long gaps cut', () => {
    changeSettings({ playTiming: 'recorded', playSpeed: 2 })
    togglePlay()
    vi.advanceTimersByTime(1000)
    expect(shown()).toEqual([1, true])
    vi.advanceTimersByTime(250)
    expect(shown()).toEqual([2, true])
    vi.advanceTimersByTime(5000)
    expect(shown()).toEqual([3, false])
  })

  it('pauses when the person seeks', () => {
    togglePlay()
    seek(2, 4)
    expect(shown()).toEqual([2, false])
    vi.advanceTimersByTime(10_000)
    expect(shown()).toEqual([2, false])
  })

  it('starts over from the last stop, and pauses when asked again', () => {
    toLast()
    togglePlay()
    expect(shown()).toEqual([0, true])
    togglePlay()
    vi.advanceTimersByTime(10_000)
    expect(shown()).toEqual([0, false])
  })

  it('takes a new speed at once', () => {
    togglePlay()
    changeSettings({ playSpeed: 4 })
    vi.advanceTimersByTime(225)
    expect(shown()).toEqual([1, true])
  })

  it('waits for the picture, but not for ever', () => {
    useStage.setState({ pending: { kind: 'turn' } })
    togglePlay()
    vi.advanceTimersByTime(3000)
    expect(shown()).toEqual([0, true])
    useStage.setState({ pending: undefined })
    vi.advanceTimersByTime(900)
    expect(shown()).toEqual([1, true])
    useStage.setState({ pending: { kind: 'turn' } })
    vi.advanceTimersByTime(900)
    expect(shown()).toEqual([2, true])
    vi.advanceTimersByTime(4900)
    expect(shown()).toEqual([3, true])
  })

  it('steps within bounds', () => {
    step(-1)
    expect(shown()[0]).toBe(0)
    step(10)
    expect(shown()[0]).toBe(3)
    toFirst()
    expect(shown()[0]).toBe(0)
  })
})
