import { expect, it } from 'vitest'
import { createPixelRoom } from './pixelRoom.ts'
import { createRasterShelf } from './rasterShelf.ts'

const SIZE = { width: 3, height: 2 }

it('gives room again once nobody needs what was in it', () => {
  const room = createPixelRoom()
  const first = { ...SIZE, pixels: room.take(6) }
  room.hold(first)
  room.hold(first)
  room.release(first)
  expect(room.take(6).buffer).not.toBe(first.pixels.buffer)
  room.release(first)
  expect(room.take(5).buffer).not.toBe(first.pixels.buffer)
  expect(room.take(6).buffer).toBe(first.pixels.buffer)
  expect(room.take(6).buffer).not.toBe(first.pixels.buffer)
})

it('never gives away what is not its own', () => {
  const room = createPixelRoom()
  const foreign = { ...SIZE, pixels: new Uint32Array(6) }
  room.hold(foreign)
  room.release(foreign)
  expect(room.take(6).buffer).not.toBe(foreign.pixels.buffer)
})

it('leaves a screen whole that the shelf let go while it is measured', () => {
  const room = createPixelRoom()
  const shelf = createRasterShelf(room)
  const measured = { ...SIZE, pixels: room.take(6).fill(7) }
  room.hold(measured)
  shelf.put('a', measured)
  for (const name of ['b', 'c', 'd', 'e', 'f']) {
    const other = { ...SIZE, pixels: room.take(6).fill(1) }
    shelf.put(name, other)
  }
  expect(shelf.get('a')).toBeUndefined()
  expect([...measured.pixels]).toEqual([7, 7, 7, 7, 7, 7])
  room.release(measured)
  // The room of `b` was free before.
  expect([room.take(6), room.take(6)].map(({ buffer }) => buffer)).toContain(measured.pixels.buffer)
})
