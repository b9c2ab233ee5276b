import { expect, it } from 'vitest'
import { aTrajectory, aTurn, anAction } from '../../testing/builders.ts'
import type { FrameRef } from '../frames.ts'
import { nearbyFrames } from './nearbyFrames.ts'
import { stopsOf } from '../stops.ts'

const frame = (artifact: string): FrameRef => ({ artifact, certainty: 'inferred' })

/** Stop n saw screen n and left screen n + 1. */
const stops = stopsOf(
  aTrajectory({
    turns: Array.from({ length: 9 }, (_, n) =>
      aTurn({
        actions: [anAction({ frames: { saw: frame(`s${n}`), after: frame(`s${n + 1}`) } })],
      }),
    ),
  }),
)

it('looks ahead in the direction of travel first', () => {
  expect(nearbyFrames(stops, 4, 1, ['saw'])).toEqual(['s5', 's4', 's3', 's6', 's2'])
  expect(nearbyFrames(stops, 4, -1, ['saw'])).toEqual(['s3', 's5', 's4', 's2', 's6'])
})

it('ends with the run', () => {
  expect(nearbyFrames(stops, 8, 1, ['saw'])).toEqual(['s9', 's8', 's7', 's6'])
})
