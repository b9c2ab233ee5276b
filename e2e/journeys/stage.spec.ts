import { join } from 'node:path'
import { splitRun } from '../../src/testing/cua/runs.ts'
import { expect, test } from '../journey.ts'
import { withPictures, writeFiles } from '../runs/disk.ts'
import { fixtures } from '../viewerPage.ts'
import type { ViewerPage } from '../viewerPage.ts'

const recorded = join(fixtures ?? '', 'cua/real/2025-09-14_claude-sonnet-4-_033144_e61e')

test.beforeEach(async ({ viewer }) => {
  await viewer.goto()
})

test('the recorded run: aim on the screen the model saw, the last action never executed', async ({
  viewer,
}) => {
  test.skip(fixtures === undefined, 'no shared fixtures')
  await viewer.drop(recorded)
  await viewer.waitUntilRead(17)
  await viewer.seek(12)
  await viewer.expectAt(12, 'Turn 12 of 17, click (359, 273)')
  await viewer.expectStage('saw', /\/0056_screenshot_after\.png$/)
  await expect(viewer.points).toHaveCount(1)
  await expect(viewer.points).toHaveAttribute('data-x', '359')
  await expect(viewer.points).toHaveAttribute('data-y', '273')
  await viewer.press('End')
  await viewer.expectAt(17, /^Turn 17 of 17, scroll/)
  await expect(viewer.panel).toContainText(/not executed|never executed/i)
})

test('the first stop shows the screen after it, and says so', async ({ viewer }) => {
  await viewer.openSample()
  await viewer.expectStage('after', /0003_screenshot_after\.png$/)
  await expect(viewer.stage).toContainText('No screen before this action')
})

test('saw, after, annotated and side by side', async ({ viewer }) => {
  await viewer.openSample()
  await viewer.seek(2)
  await viewer.expectStage('saw', /0003_screenshot_after\.png$/)
  await expect(viewer.points).toHaveAttribute('data-x', '387')
  await viewer.showFrame('After')
  await viewer.expectStage('after', /0008_screenshot_after\.png$/)
  await viewer.showFrame('Annotated')
  await viewer.expectStage('annotated', /0010_screenshot_action\.png$/)
  await viewer.showFrame('Side by side')
  await viewer.expectStage('saw', /0003_screenshot_after\.png$/)
  await expect(viewer.stageAfter).toHaveAttribute('data-artifact', /0008_screenshot_after\.png$/)
  await viewer.showFrame('Saw')
  await viewer.press('.')
  await viewer.expectStage('after', /0008_screenshot_after\.png$/)
  await viewer.press(',')
  await viewer.expectStage('saw', /0003_screenshot_after\.png$/)
})

test('overlays can be taken off', async ({ viewer }) => {
  await viewer.openSample()
  await viewer.seek(9)
  await expect(viewer.points.and(viewer.page.locator('[data-role=start]'))).toHaveCount(1)
  await expect(viewer.points.and(viewer.page.locator('[data-role=end]'))).toHaveCount(1)
  await viewer.button('Overlay').click()
  await expect(viewer.points).toHaveCount(0)
  await viewer.press('o')
  await expect(viewer.points).not.toHaveCount(0)
})

test('the wheel zooms at the pointer; pan, 1:1 and fit; a change of stop keeps the zoom', async ({
  viewer,
}) => {
  await viewer.openSample()
  await viewer.seek(2)
  const [point] = await aimOf(viewer)
  if (point === undefined) throw new Error('no point is drawn')
  await viewer.page.mouse.move(point.x, point.y)
  await viewer.page.mouse.wheel(0, -300)
  await expect(viewer.zoomLevel).not.toHaveText('61%')
  const [zoomed] = await aimOf(viewer)
  expect(Math.abs((zoomed?.x ?? 0) - point.x)).toBeLessThan(1.5)
  expect(Math.abs((zoomed?.y ?? 0) - point.y)).toBeLessThan(1.5)

  await viewer.page.mouse.down()
  await viewer.page.mouse.move(point.x - 40, point.y + 25, { steps: 4 })
  await viewer.page.mouse.up()
  const [panned] = await aimOf(viewer)
  expect(Math.abs((panned?.x ?? 0) - (point.x - 40))).toBeLessThan(2)

  const level = await viewer.zoomLevel.textContent()
  await viewer.slider.press('ArrowRight')
  await viewer.expectAt(3, /type/)
  await expect(viewer.zoomLevel).toHaveText(level ?? '')

  await viewer.button('1:1').click()
  await expect(viewer.zoomLevel).toHaveText('100%')
  const image = viewer.stage.getByTestId('stage-image')
  await expect(image).toHaveAttribute('data-width', '1280')
  expect((await image.boundingBox())?.width).toBe(1280)
  await viewer.button('Fit').click()
  await expect(viewer.zoomLevel).toHaveText('61%')
})

test('the stage is never blank while one scrubs', async ({ viewer, longZip }) => {
  await viewer.openFiles(longZip)
  await viewer.waitUntilRead(1000)
  await viewer.expectStage('after', /png$/)
  await viewer.page.evaluate(() => {
    const figure = document.querySelector('figure[aria-label="Screenshot"]')
    if (figure === null) throw new Error('no stage')
    const look = (): void => {
      if (figure.querySelector('[data-testid=stage-image]') !== null) return
      document.documentElement.dataset['blank'] = 'yes'
    }
    new MutationObserver(look).observe(figure, { childList: true, subtree: true })
  })
  const box = await viewer.slider.boundingBox()
  if (box === null) throw new Error('no timeline')
  const y = box.y + box.height / 2
  await viewer.page.mouse.move(box.x + 5, y)
  await viewer.page.mouse.down()
  await viewer.page.mouse.move(box.x + box.width * 0.7, y, { steps: 25 })
  await viewer.page.mouse.up()
  await viewer.slider.press('End')
  await viewer.expectAt(1000, /^Turn 1000 of 1000/)
  await viewer.expectStage('saw', /turn_1997\/5991_screenshot_after\.png$/)
  expect(
    await viewer.page.evaluate(() => document.documentElement.dataset['blank']),
  ).toBeUndefined()
})

test('full screen and back', async ({ viewer }) => {
  await viewer.openSample()
  await viewer.button('Full screen').click()
  await viewer.page.waitForFunction(() => document.fullscreenElement !== null)
  await viewer.press('ArrowRight')
  await viewer.expectAt(2, /click/)
  await viewer.button('Leave full screen').click()
  await viewer.page.waitForFunction(() => document.fullscreenElement === null)
})

test('copies the image with what is drawn on it', async ({ viewer, context, scratch }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await viewer.openFolder(writeFiles(scratch, withPictures(splitRun())))
  await viewer.waitUntilRead(4)
  await viewer.seek(2)
  await viewer.expectStage('saw', /png$/)
  await viewer.button('Copy image').click()
  await expect(viewer.said('Image copied')).toBeVisible()
  const size = await viewer.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    if (item === undefined) return undefined
    const { width, height } = await createImageBitmap(await item.getType('image/png'))
    return { width, height }
  })
  expect(size).toEqual({ width: 320, height: 200 })
})

/** Middle of the crosshair in the window. */
async function aimOf(viewer: ViewerPage) {
  await expect(viewer.points).not.toHaveCount(0)
  return viewer.points.evaluateAll((points) =>
    points.map((point) => {
      const at = point instanceof SVGGraphicsElement ? point.getScreenCTM() : null
      return { x: at?.e ?? 0, y: at?.f ?? 0 }
    }),
  )
}
