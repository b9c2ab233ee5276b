import { expect, it } from 'vitest'
import { recordingStart } from '../../lib/media/recordingStart.ts'
import { aTrajectory, aTurn } from '../../testing/builders.ts'
import { stopsOf } from '../stops.ts'
import { isPlausibleStart, stopAtTime } from './recordingTimes.ts'

const turns = [10, 20, 20, undefined, 40].map((startedAt, index) =>
  aTurn({ index, ...(startedAt === undefined ? {} : { startedAt }) }),
)
const stops = stopsOf(aTrajectory({ turns }))

it.each([
  [5, 0],
  [10, 0],
  [19, 0],
  [20, 2],
  [39, 2],
  [1000, 4],
])('at %d stop %d is going on', (time, index) => {
  expect(stopAtTime(stops, time)?.index).toBe(index)
})

it('believes a start that overlaps the run', () => {
  const run = { startedAt: 1_000_000, endedAt: 1_060_000 }
  expect(isPlausibleStart(995_000, 60_000, run)).toBe(true)
  expect(isPlausibleStart(900_000, 60_000, run)).toBe(false)
  expect(isPlausibleStart(2_000_000, 60_000, run)).toBe(false)
  expect(isPlausibleStart(995_000, 60_000, {})).toBe(false)
})

it('reads the start of MP4 and WebM, and nothing from others', () => {
  const mp4 = new Uint8Array(64)
  mp4.set([0x6d, 0x76, 0x68, 0x64], 8)
  new DataView(mp4.buffer).setUint32(16, 2_082_844_800 + 1000)
  expect(recordingStart(mp4)).toBe(1_000_000)
  const webm = new Uint8Array(64)
  webm.set([0x44, 0x61, 0x88], 4)
  new DataView(webm.buffer).setBigInt64(7, 5_000_000_000n)
  expect(recordingStart(webm)).toBe(978_307_205_000)
  expect(recordingStart(new Uint8Array(3))).toBeUndefined()
  expect(recordingStart(new Uint8Array([0x6d, 0x76, 0x68, 0x64]))).toBeUndefined()
})
