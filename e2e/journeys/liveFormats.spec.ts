import { expect, test } from '../journey.ts'
import { LivePage } from '../livePage.ts'
import { liveAugur, liveSondera, liveTrae } from '../runs/liveOthers.ts'

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150))

const FORMATS = { trae: liveTrae, sondera: liveSondera, augur: liveAugur }

for (const [format, start] of Object.entries(FORMATS)) {
  test(`${format}: a run that is written while it is watched`, async ({ scratch, viewer }) => {
    const run = start(scratch)
    const live = new LivePage(viewer)
    await run.grow(3)
    await viewer.goto()
    await viewer.drop(run.path)
    await viewer.waitUntilRead(3)
    await viewer.seek(2)
    const place = (await viewer.slider.getAttribute('aria-valuetext')) ?? ''
    await live.watchProblems()
    for (let turns = 4; turns <= 6; turns += 1) {
      await run.grow(turns, moment)
      await expect(viewer.slider).toHaveAttribute('aria-valuemax', String(turns))
    }
    expect(await live.problemsSeen()).toBeUndefined()
    await viewer.expectAt(2, place.replace('of 3', 'of 6'))
    await viewer.button('Follow latest').click()
    await run.grow(7, moment)
    await viewer.expectAt(7, /^Turn 7 of 7/)
    await expect(live.control).toHaveAttribute('data-following', 'true')
  })
}

test('of a file of lines the new end is read', async ({ scratch, viewer }) => {
  const run = liveSondera(scratch)
  await run.grow(300)
  await viewer.goto()
  await viewer.drop(run.path)
  await viewer.waitUntilRead(300)
  for (const turns of [301, 302, 303]) {
    await run.grow(turns)
    await expect(viewer.slider).toHaveAttribute('aria-valuemax', String(turns))
  }
  // The file has 250 kB by now.
  const looks = await new LivePage(viewer).looks()
  expect(looks.length).toBeGreaterThan(1)
  expect(Math.max(...looks)).toBeLessThan(20_000)
})

test('of a bundle the new steps are read', async ({ scratch, viewer }) => {
  const run = liveAugur(scratch)
  await run.grow(120)
  await viewer.goto()
  await viewer.drop(run.path)
  await viewer.waitUntilRead(120)
  for (const turns of [121, 122, 123]) {
    await run.grow(turns)
    await expect(viewer.slider).toHaveAttribute('aria-valuemax', String(turns))
  }
  const looks = await new LivePage(viewer).looks()
  expect(looks.length).toBeGreaterThan(1)
  expect(Math.max(...looks)).toBeLessThan(10_000)
})
