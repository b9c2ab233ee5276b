import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitRun } from '../../src/testing/cua/runs.ts'
import { expectAccessible } from '../accessible.ts'
import { expect, test } from '../journey.ts'
import { withPictures, writeFiles } from '../runs/disk.ts'
import { decodePng } from '../truth/score/decodePng.mjs'
import { fixtures } from '../viewerPage.ts'
import type { ViewerPage } from '../viewerPage.ts'

const recorded = join(fixtures ?? '', 'cua/real/2025-09-14_claude-sonnet-4-_033144_e61e')

/** The colour of a pixel, from the file itself. */
function colourIn(file: string, x: number, y: number): string {
  const { width, pixels } = decodePng(readFileSync(file))
  const pixel = pixels[y * width + x] ?? 0
  const parts = [(pixel >> 16) & 255, (pixel >> 8) & 255, pixel & 255]
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

const loupeOf = ({ page }: ViewerPage) => page.getByRole('region', { name: 'Loupe' })

async function expectLoupe(viewer: ViewerPage, x: number, y: number): Promise<void> {
  await expect(loupeOf(viewer)).toHaveAttribute('data-x', String(x))
  await expect(loupeOf(viewer)).toHaveAttribute('data-y', String(y))
}

async function expectColours(viewer: ViewerPage, saw: string, after: string): Promise<void> {
  const crops = loupeOf(viewer).getByTestId('loupe-crop')
  await expect(crops.nth(0)).toHaveAttribute('data-colour', saw)
  await expect(crops.nth(1)).toHaveAttribute('data-colour', after)
}

test.describe('the recorded run', () => {
  test.skip(!existsSync(recorded), 'no shared fixtures')
  const saw = join(recorded, 'turn_021/0056_screenshot_after.png')
  const after = join(recorded, 'turn_023/0062_screenshot_after.png')

  test.beforeEach(async ({ viewer }) => {
    await viewer.goto()
    await viewer.drop(recorded)
    await viewer.waitUntilRead(17)
    await viewer.seek(12)
    await viewer.expectStage('saw', /\/0056_screenshot_after\.png$/)
  })

  test('the loupe shows the pixels of both screens, as they are in the files', async ({
    viewer,
  }) => {
    await viewer.press('z')
    await expectLoupe(viewer, 359, 273)
    await expectColours(viewer, colourIn(saw, 359, 273), colourIn(after, 359, 273))
    // It follows the pointer, on whichever screen is shown.
    const image = await viewer.stage.getByTestId('stage-image').boundingBox()
    if (image === null) throw new Error('no picture is shown')
    const k = image.width / 1512
    const at = (x: number, y: number): [number, number] => [
      image.x + (x + 0.5) * k,
      image.y + (y + 0.5) * k,
    ]
    await viewer.page.mouse.move(...at(1100, 200))
    await expect(loupeOf(viewer)).toHaveAttribute('data-x', /^1(099|100|101)$/)
    const x = Number(await loupeOf(viewer).getAttribute('data-x'))
    const y = Number(await loupeOf(viewer).getAttribute('data-y'))
    await expectColours(viewer, colourIn(saw, x, y), colourIn(after, x, y))
    // A click holds it; keys move it from there by one pixel, and by ten.
    await viewer.page.mouse.click(...at(1100, 200))
    await viewer.page.mouse.move(...at(700, 400))
    await expectLoupe(viewer, x, y)
    await loupeOf(viewer).getByRole('group').focus()
    await viewer.press('ArrowRight')
    await viewer.press('Shift+ArrowDown')
    await expectLoupe(viewer, x + 1, y + 10)
    await expectColours(viewer, colourIn(saw, x + 1, y + 10), colourIn(after, x + 1, y + 10))
    await viewer.expectAt(12, /click/)
    await viewer.page.mouse.move(5, 5)
    await viewer.press('Escape')
    await expectLoupe(viewer, 359, 273)
  })

  test('the request of turn 12 held the screen that it was decided on', async ({ viewer }) => {
    const section = viewer.panel.getByRole('region', { name: 'Model saw' })
    await expect(section.getByTestId('model-saw')).toHaveAttribute('data-basis', 'call-id')
    await expect(section.getByTestId('model-saw')).toHaveText('confirmed')
    await expect(section).toContainText('0056_screenshot_after.png')
    await expect(section).toContainText(/taken 1 turn, \d+\.\d\d s earlier/)
    await expect(viewer.page.getByTestId('saw-certainty')).toHaveAttribute(
      'data-certainty',
      'confirmed',
    )
    await section.getByRole('button', { name: 'message 13 of the request' }).click()
    await expect(viewer.tab('Request')).toHaveAttribute('aria-selected', 'true')
    await expect(viewer.panel).toContainText('messages[13].content[0].image_url')
  })

  test('all clicks as crops of what lay under them', async ({ viewer }) => {
    await viewer.show('Gallery')
    const sheet = viewer.page.getByRole('group', { name: 'Pictures' })
    await sheet.getByRole('button', { name: 'Clicks' }).click()
    const items = viewer.gallery.getByRole('listitem')
    await expect(items).toHaveCount(8)
    const crop = items.filter({ hasText: 'click (359, 273)' }).getByTestId('click-crop')
    await expect(crop).toBeVisible()
    const drawn = await crop.evaluate((image) => {
      if (!(image instanceof HTMLImageElement)) throw new Error('no image')
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const left = Number(image.dataset['x'])
      const top = Number(image.dataset['y'])
      const [red = 0, green = 0, blue = 0] =
        context?.getImageData(340 - left, 290 - top, 1, 1).data ?? []
      return [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
    })
    expect(`#${drawn}`).toBe(colourIn(saw, 340, 290))
    await expectAccessible(viewer, 'contact sheet')
    // Keys and filters are those of the gallery.
    await viewer.page.getByRole('group', { name: 'Filter stops' }).getByText('Scrolls').click()
    await expect(items).toHaveCount(3)
    await items.first().getByRole('button').click()
    await viewer.press('ArrowRight')
    await viewer.expectAt(16, /^Turn 16 of 17, scroll/)
    await sheet.getByRole('button', { name: 'Stops' }).click()
    await expect(viewer.gallery.getByTestId('click-crop')).toHaveCount(0)
  })
})

test('the loupe is remembered, leaves the point free, and says what there is not', async ({
  viewer,
}) => {
  await viewer.goto()
  await viewer.openSample()
  await viewer.press('z')
  await expect(loupeOf(viewer)).toContainText('No screen before this action')
  await viewer.seek(2)
  await expectLoupe(viewer, 387, await pointY(viewer))
  await loupeOf(viewer).getByRole('combobox', { name: 'Loupe zoom' }).selectOption('16')
  await expect(loupeOf(viewer)).toHaveAttribute('data-zoom', '16')
  await expectAccessible(viewer, 'loupe')
  for (let corner = 0; corner < 4; corner += 1) {
    await viewer.button('Move the loupe to the next corner').click()
    const panel = await loupeOf(viewer).boundingBox()
    const point = await viewer.points.first().boundingBox()
    if (panel === null || point === null) throw new Error('not on screen')
    const x = point.x + point.width / 2
    const y = point.y + point.height / 2
    const isCovered =
      x > panel.x && x < panel.x + panel.width && y > panel.y && y < panel.y + panel.height
    expect(isCovered).toBe(false)
  }
  await viewer.open()
  await viewer.openSample()
  await viewer.seek(2)
  await expect(loupeOf(viewer)).toHaveAttribute('data-zoom', '16')
  await viewer.press('z')
  await expect(loupeOf(viewer)).toHaveCount(0)
})

async function pointY(viewer: ViewerPage): Promise<number> {
  return Math.floor(Number(await viewer.points.first().getAttribute('data-y')))
}

test('a screen that was dropped from the request is told', async ({ viewer, scratch }) => {
  const files = Object.fromEntries(
    Object.entries(withPictures(splitRun())).map(([path, content]) => [
      path,
      path.includes('api_start') && typeof content === 'string'
        ? content.replaceAll('"image_url"', '"dropped"')
        : content,
    ]),
  )
  await viewer.goto()
  await viewer.drop(writeFiles(scratch, files))
  await expect(viewer.slider).toBeVisible()
  await viewer.seek(2)
  const section = viewer.panel.getByRole('region', { name: 'Model saw' })
  await expect(section.getByTestId('model-saw')).toHaveText('omitted')
  await expect(section).toContainText(/The request holds/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the loupe stands below the screen, and a finger that presses looks', async ({ viewer }) => {
    await viewer.goto()
    await viewer.openSample()
    await viewer.seek(2)
    await viewer.press('z')
    const panel = await loupeOf(viewer).boundingBox()
    const image = await viewer.stage.getByTestId('stage-image').boundingBox()
    if (panel === null || image === null) throw new Error('not on screen')
    expect(panel.y).toBeGreaterThanOrEqual(image.y + image.height - 1)
    const before = await loupeOf(viewer).getAttribute('data-x')
    const session = await viewer.page.context().newCDPSession(viewer.page)
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      })
    const at = { x: image.x + image.width * 0.75, y: image.y + image.height * 0.5 }
    await finger('touchStart', at.x, at.y)
    await expect(loupeOf(viewer)).not.toHaveAttribute('data-x', before ?? '')
    const pressed = Number(await loupeOf(viewer).getAttribute('data-x'))
    await finger('touchMove', at.x - 60, at.y)
    await expect
      .poll(async () => Number(await loupeOf(viewer).getAttribute('data-x')))
      .toBeLessThan(pressed - 50)
    await finger('touchEnd', at.x - 60, at.y)
    expect(await viewer.page.evaluate(() => window.scrollY)).toBe(0)
    await expectAccessible(viewer, 'loupe on a phone')
  })
})
