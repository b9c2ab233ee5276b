import { expect, it } from 'vitest'
import { gapText } from './gapText.ts'

it('says a gap in the largest unit that tells enough', () => {
  const minute = 60_000
  const hour = 60 * minute
  expect(
    [minute, 4.4 * minute, 89 * minute, 95 * minute, 26 * hour, 50 * hour].map(gapText),
  ).toEqual(['gap 1 min', 'gap 4 min', 'gap 89 min', 'gap 1.5 h', 'gap 26 h', 'gap 2 days'])
})
