import { describe, expect, it } from 'vitest'
import { anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { stopsOf } from '../stops.ts'
import { dwellAt, elapsedAt, hasTimes, IDLE_CAP, longGaps, STEP_DWELL } from './stopTimes.ts'

const timed = aTrajectory({
  startedAt: 1000,
  turns: [
    aTurn({ startedAt: 1000 }),
    aTurn({ startedAt: 3000, actions: [anAction(), anAction({ startedAt: 3050 })] }),
    aTurn({ startedAt: 3_600_000, endedAt: 3_601_000 }),
  ],
})
const stops = stopsOf(timed)
const untimed = stopsOf(aTrajectory({ turns: [aTurn(), aTurn()] }))

describe('dwell', () => {
  it('is the same for every step, divided by the speed', () => {
    expect(dwellAt(stops, 0, 'step', 1)).toEqual({ milliseconds: STEP_DWELL, cut: false })
    expect(dwellAt(stops, 2, 'step', 4)).toEqual({ milliseconds: STEP_DWELL / 4, cut: false })
  })

  it('follows recorded time, cutting idle time and stretching what nobody could see', () => {
    expect(dwellAt(stops, 0, 'recorded', 1)).toEqual({ milliseconds: 2000, cut: false })
    expect(dwellAt(stops, 0, 'recorded', 0.5)?.milliseconds).toBe(4000)
    expect(dwellAt(stops, 1, 'recorded', 1)?.milliseconds).toBe(120)
    expect(dwellAt(stops, 2, 'recorded', 2)).toEqual({ milliseconds: IDLE_CAP / 2, cut: true })
  })

  it('falls back to steps where no time is recorded', () => {
    expect(dwellAt(untimed, 0, 'recorded', 1)).toEqual({ milliseconds: STEP_DWELL, cut: false })
  })

  it('ends at the last stop', () => {
    expect(dwellAt(stops, 3, 'step', 1)).toBeUndefined()
    expect(dwellAt([], 0, 'step', 1)).toBeUndefined()
  })
})

describe('times of stops', () => {
  it('counts from the start of the run and never invents a time', () => {
    expect(stops.map((stop) => elapsedAt(timed, stop))).toEqual([0, 2000, 2050, 3_599_000])
    expect(untimed.map((stop) => elapsedAt(aTrajectory(), stop))).toEqual([undefined, undefined])
  })

  it('knows whether a run can be shown by time', () => {
    expect([hasTimes(stops), hasTimes(untimed), hasTimes([])]).toEqual([true, false, false])
  })
})

describe('long gaps', () => {
  it('count from the end of what came before, and stand before the stop after them', () => {
    const minute = 60_000
    const paused = stopsOf(
      aTrajectory({
        turns: [
          aTurn({ startedAt: 0, endedAt: 5 * minute }),
          aTurn({
            startedAt: 5 * minute + 1000,
            actions: [
              anAction({ startedAt: 5 * minute + 1000, endedAt: 5 * minute + 2000 }),
              anAction({ startedAt: 9 * minute, endedAt: 9 * minute }),
            ],
          }),
          aTurn(),
          aTurn({ startedAt: 11 * minute }),
          aTurn({ startedAt: 10 * minute }),
          aTurn({ startedAt: 12 * minute }),
        ],
      }),
    )
    expect([...longGaps(paused)]).toEqual([
      [2, 4 * minute - 2000],
      [4, 2 * minute],
    ])
    expect(longGaps(untimed).size).toBe(0)
  })
})
