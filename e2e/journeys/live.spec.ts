import type { Locator } from 'playwright/test'
import { expect, test } from '../journey.ts'
import { LivePage } from '../livePage.ts'
import { liveCua } from '../runs/liveCua.ts'
import type { LiveCua } from '../runs/liveCua.ts'
import type { ViewerPage } from '../viewerPage.ts'

/** The browser tells of changes, or one has to look: both must do. */
const WAYS = ['told of changes', 'looking by itself'] as const

const liveOf = (viewer: ViewerPage): Locator => new LivePage(viewer).control

async function openLive(viewer: ViewerPage, run: LiveCua, turns: number): Promise<void> {
  run.metadata('running')
  for (let turn = 0; turn < turns; turn += 1) await run.writeTurn()
  await viewer.goto()
  await viewer.drop(run.folder)
  await viewer.waitUntilRead(turns)
}

async function expectTurns(viewer: ViewerPage, turns: number): Promise<void> {
  await expect(viewer.slider).toHaveAttribute('aria-valuemax', String(turns))
  await expect(liveOf(viewer)).toContainText(`${turns} turns`)
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 120))

for (const way of WAYS) {
  test.describe(way, () => {
    test.beforeEach(async ({ page }) => {
      if (way !== 'looking by itself') return
      await page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'FileSystemObserver')
      })
    })

    test('a run that is written turn by turn: turns appear, nothing is called damaged', async ({
      scratch,
      viewer,
    }) => {
      const run = liveCua(scratch, 12)
      await openLive(viewer, run, 3)
      await expect(liveOf(viewer)).toHaveAttribute('data-following', 'false')
      await viewer.seek(2)
      await new LivePage(viewer).watchProblems()
      for (let turns = 4; turns <= 7; turns += 1) {
        await run.writeTurn(moment)
        await expectTurns(viewer, turns)
      }
      await viewer.expectAt(2, 'Turn 2 of 7, click (1, 1)')
      expect(await new LivePage(viewer).problemsSeen()).toBeUndefined()
      await expect(viewer.said(/new turns?, \d in all/)).toBeAttached()
    })

    test('follow latest goes to the newest stop until something else is looked at', async ({
      scratch,
      viewer,
    }) => {
      const run = liveCua(scratch, 12)
      await openLive(viewer, run, 3)
      const follow = viewer.button('Follow latest')
      await follow.click()
      await expect(liveOf(viewer)).toHaveAttribute('data-following', 'true')
      await viewer.expectAt(3, 'Turn 3 of 3, click (2, 2)')
      await run.writeTurn()
      await viewer.expectAt(4, 'Turn 4 of 4, click (3, 3)')
      await viewer.expectStage('saw', /turn_\d+\/.*screenshot_after\.png$/)
      await viewer.slider.press('ArrowLeft')
      await expect(liveOf(viewer)).toHaveAttribute('data-following', 'false')
      await run.writeTurn()
      await expectTurns(viewer, 5)
      await viewer.expectAt(3, 'Turn 3 of 5, click (2, 2)')
      await follow.click()
      await viewer.expectAt(5, 'Turn 5 of 5, click (4, 4)')
      await follow.click()
      await run.writeTurn()
      await expectTurns(viewer, 6)
      await viewer.expectAt(5, 'Turn 5 of 6, click (4, 4)')
    })
  })
}

test('what is read of a growing run does not grow with it', async ({ scratch, viewer }) => {
  const run = liveCua(scratch, 120)
  await openLive(viewer, run, 100)
  for (let turns = 101; turns <= 104; turns += 1) {
    await run.writeTurn()
    await expectTurns(viewer, turns)
  }
  const looks = await new LivePage(viewer).looks()
  // One turn has about 4 kB of JSON here, a hundred have 400 kB.
  expect(Math.max(...looks)).toBeLessThan(40_000)
})

test('a file that stays half written is said to be cut, and forgiven when it is whole', async ({
  viewer,
  scratch,
}) => {
  const run = liveCua(scratch, 6)
  await openLive(viewer, run, 3)
  run.tearTurn()
  await expectTurns(viewer, 4)
  await expect(viewer.button(/problems?$/)).toHaveCount(0)
  await expect(viewer.button(/problems?$/)).toBeVisible({ timeout: 15_000 })
  await viewer.showProblems()
  expect(await viewer.problemCodes()).toEqual(['file-truncated'])
  await run.writeTurn()
  await expect(viewer.problems.getByTestId('problem')).toHaveCount(0)
})

test('watching can be stopped and taken up again; the end of a run is announced', async ({
  viewer,
  scratch,
}) => {
  const run = liveCua(scratch, 6)
  await openLive(viewer, run, 2)
  await viewer.button('Stop watching for changes').click()
  await expect(liveOf(viewer)).toContainText('Not watching')
  await run.writeTurn()
  await viewer.page.waitForTimeout(2_500)
  await expect(viewer.slider).toHaveAttribute('aria-valuemax', '2')
  await viewer.button('Watch for changes').click()
  await expectTurns(viewer, 3)
  run.metadata('completed')
  await expect(liveOf(viewer)).toContainText('Ended')
  await expect(viewer.said('The run has ended.')).toBeAttached()
})

test('copies of files: said so, and chosen again', async ({ scratch, viewer }) => {
  const run = liveCua(scratch, 6)
  run.metadata('running')
  for (let turn = 0; turn < 3; turn += 1) await run.writeTurn()
  await viewer.page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showDirectoryPicker')
  })
  await viewer.goto()
  await viewer.openFolder(run.folder)
  await viewer.waitUntilRead(3)
  await viewer.seek(2)
  await expect(liveOf(viewer)).toHaveAttribute('data-state', 'copies')
  await run.writeTurn()
  const chooser = viewer.page.waitForEvent('filechooser')
  await viewer.button('Reload').click()
  await (await chooser).setFiles(run.folder)
  await expect(viewer.slider).toHaveAttribute('aria-valuemax', '4')
  await viewer.expectAt(2, 'Turn 2 of 4, click (1, 1)')
})
