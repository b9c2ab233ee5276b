/** @import { Browser, Page } from 'playwright' */

/**
 * Opens a run in the built viewer and measures from outside: the time stamp of the change event
 * until the stage image is decoded at its natural size with its points drawn.
 * @param {Browser} browser
 * @param {string} url
 * @param {{ testId: 'open-files' | 'open-folder', path: string }} input
 */
export async function openInViewer(browser, url, { testId, path }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(watchStage)
  await page.goto(url)
  await page.waitForTimeout(700)
  await page.getByTestId(testId).setInputFiles(path, { timeout: 120_000 })
  await page.waitForFunction(() => sessionStorage.getItem('first') !== null, undefined, {
    timeout: 120_000,
  })
  const first = await page.evaluate(() => Number(sessionStorage.getItem('first')))
  return { context, page, first }
}

/** Milliseconds from the event until every turn is labelled and usage summed. @param {Page} page */
export async function untilIndexed(page) {
  await page.waitForFunction(
    () => performance.getEntriesByName('tv:indexed').length > 0,
    undefined,
    {
      timeout: 180_000,
    },
  )
  return page.evaluate(
    () =>
      (performance.getEntriesByName('tv:indexed')[0]?.startTime ?? Number.NaN) -
      Number(sessionStorage.getItem('t0')),
  )
}

/**
 * Presses a key `count` times and measures each until the next picture stands on the stage and has
 * been painted.
 * @param {Page} page
 * @param {string} key
 * @param {number} count
 * @param {number} pause milliseconds between two presses
 */
export async function scrub(page, key, count, pause) {
  await page.getByRole('slider', { name: 'Timeline' }).focus()
  await page.evaluate(() => Object.assign(globalThis, { scrubTimes: [] }))
  const times = []
  for (let step = 0; step < count; step += 1) {
    await page.evaluate(() => Object.assign(globalThis, { awaited: true }))
    await page.keyboard.press(key)
    await page.waitForFunction(() => Reflect.get(globalThis, 'awaited') === false, undefined, {
      timeout: 20_000,
      polling: 'raf',
    })
    times.push(await page.evaluate(() => Number(Reflect.get(globalThis, 'lastScrub'))))
    await page.waitForTimeout(pause)
  }
  return times
}

/** Runs in the page, before the app. */
function watchStage() {
  addEventListener('change', (event) => sessionStorage.setItem('t0', String(event.timeStamp)), true)
  let shown = ''
  let pressedAt = 0
  addEventListener(
    'keydown',
    (event) => {
      pressedAt = event.timeStamp
    },
    true,
  )
  const stageImage = () => {
    const figure = document.querySelector('figure')
    const image = figure?.querySelector('[data-testid=stage-image]')
    const isDecoded =
      image instanceof HTMLImageElement
        ? image.complete &&
          image.naturalWidth > 0 &&
          image.dataset['width'] === String(image.naturalWidth)
        : image instanceof HTMLCanvasElement && image.dataset['width'] === String(image.width)
    if (!isDecoded || figure === null || figure === undefined) return undefined
    const point = figure.querySelector('[data-testid=action-point]')
    if (!(point instanceof SVGElement)) return undefined
    const { x, y } = point.dataset
    return `${figure.getAttribute('data-artifact')} ${x} ${y}`
  }
  const look = () => {
    const now = stageImage()
    if (now !== undefined && sessionStorage.getItem('t0') !== null) {
      if (sessionStorage.getItem('first') === null) {
        const took = performance.now() - Number(sessionStorage.getItem('t0'))
        sessionStorage.setItem('first', String(took))
      }
      if (now !== shown) {
        shown = now
        requestAnimationFrame(() => {
          Object.assign(globalThis, { lastScrub: performance.now() - pressedAt, awaited: false })
        })
      }
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
