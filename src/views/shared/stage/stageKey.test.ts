import { expect, it } from 'vitest'
import { FIT } from '../../../lib/geometry/viewMatrix.ts'
import type { ViewFrame } from '../../../lib/geometry/viewMatrix.ts'
import { stageKey } from './stageKey.ts'

const image = { width: 1512, height: 857 }
const pane = { width: 800, height: 500 }
const fitted: ViewFrame = { image, pane, view: FIT }
const zoomed: ViewFrame = {
  image,
  pane,
  view: { mode: 'free', k: 2, centre: { x: 700, y: 400 } },
}
const key = (name: string) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false })

it('leaves the arrow keys to the stop shortcuts while the image is fitted', () => {
  expect(stageKey(fitted, key('ArrowRight'))).toBeUndefined()
  expect(stageKey(zoomed, key('ArrowRight'))).toMatchObject({ centre: { x: 724, y: 400 } })
})

it('zooms in and back to fit, and leaves the browser its own shortcuts', () => {
  expect(stageKey(fitted, key('+'))?.mode).toBe('free')
  expect(stageKey(zoomed, key('0'))).toEqual(FIT)
  expect(stageKey(zoomed, { ...key('0'), ctrlKey: true })).toBeUndefined()
})
