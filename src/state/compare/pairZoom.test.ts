import { beforeEach, describe, expect, it } from 'vitest'
import { FIT } from '../../lib/geometry/viewMatrix.ts'
import { linkZoom, resetPairZoom, setPairSizes, zoomA, zoomB, zoomOn } from './pairZoom.ts'

const small = { width: 1000, height: 500 }
const large = { width: 2000, height: 1000 }
const near = { mode: 'free', k: 2, centre: { x: 250, y: 100 } } as const

describe('zoom of two screens', () => {
  beforeEach(() => {
    resetPairZoom()
    linkZoom(true)
    setPairSizes(small, large)
  })

  it('shows the same part of screens of other sizes', () => {
    expect(zoomOn(near, small, large)).toEqual({ mode: 'free', k: 1, centre: { x: 500, y: 200 } })
    expect(zoomOn(FIT, small, large)).toBe(FIT)
  })

  it('moves both while they are linked, whichever is moved', () => {
    zoomA.setState({ view: near })
    expect(zoomB.getState().view).toEqual(zoomOn(near, small, large))
    zoomB.setState({ view: FIT })
    expect(zoomA.getState().view).toEqual(FIT)
  })

  it('leaves the other alone while they are not, and takes A for both when they are again', () => {
    linkZoom(false)
    zoomB.setState({ view: near })
    expect(zoomA.getState().view).toEqual(FIT)
    linkZoom(true)
    expect(zoomB.getState().view).toEqual(FIT)
  })

  it('brings a view onto screens of another size', () => {
    zoomA.setState({ view: near })
    setPairSizes(small, small)
    expect(zoomB.getState().view).toEqual(near)
  })
})
