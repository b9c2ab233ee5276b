/** @import { Browser } from 'playwright' */

/**
 * Opens a folder of many runs in the built viewer and watches from outside, from the time stamp of
 * the change event on: until the list is there, and until no row waits to be read. Also the longest
 * task of the page and how often a row that was there already was put into the page anew.
 * @param {Browser} browser
 * @param {string} url
 * @param {string} folder
 * @param {number} runs
 */
export async function openLibrary(browser, url, folder, runs) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(watchLibrary, runs)
  await page.goto(url)
  await page.waitForTimeout(700)
  await page.getByTestId('open-folder').setInputFiles(folder, { timeout: 120_000 })
  await page.waitForFunction(() => Reflect.get(globalThis, 'library').filled > 0, undefined, {
    timeout: 180_000,
  })
  const seen = await page.evaluate(() => {
    const { listed, filled, busiest, changed } = Reflect.get(globalThis, 'library')
    return {
      listed: Number(listed),
      filled: Number(filled),
      busiest: Number(busiest),
      changed: Number(changed),
    }
  })
  await context.close()
  return seen
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {string} folder
 */
export async function readBareFolder(browser, url, folder) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${url}bareFolder.html`)
  await page.waitForTimeout(300)
  await page.locator('#folder').setInputFiles(folder, { timeout: 120_000 })
  await page.waitForFunction(() => Reflect.get(globalThis, 'bare') !== undefined, undefined, {
    timeout: 180_000,
  })
  const seen = await page.evaluate(() => {
    const { milliseconds, files, bytes } = Reflect.get(globalThis, 'bare')
    return { milliseconds: Number(milliseconds), files: Number(files), bytes: Number(bytes) }
  })
  await context.close()
  return seen
}

/** Runs in the page, before the app. @param {number} runs */
function watchLibrary(runs) {
  const seen = { startedAt: 0, listed: 0, filled: 0, busiest: 0, changed: 0 }
  Object.assign(globalThis, { library: seen })
  addEventListener(
    'change',
    (event) => {
      seen.startedAt = event.timeStamp
    },
    true,
  )
  new PerformanceObserver((list) => {
    // The browser itself is busy for seconds before it tells the page of thousands of files.
    for (const { startTime, duration } of list.getEntries())
      if (seen.startedAt > 0 && startTime >= seen.startedAt)
        seen.busiest = Math.max(seen.busiest, duration)
  }).observe({ type: 'longtask', buffered: true })
  new MutationObserver((mutations) => {
    for (const { target, addedNodes } of mutations) {
      const inRow = target instanceof Element && target.closest('[data-testid=trajectory-row]')
      if (inRow !== null && inRow !== false) seen.changed += addedNodes.length
    }
  }).observe(document, { subtree: true, childList: true })
  const look = () => {
    const grid = document.querySelector('[role=grid][aria-label=Trajectories]')
    if (seen.startedAt > 0 && grid?.getAttribute('aria-rowcount') === String(runs + 1)) {
      const now = performance.now() - seen.startedAt
      if (seen.listed === 0) seen.listed = now
      const isReading = document.querySelector('[role=progressbar][aria-label="Reading runs"]')
      const unread = document.querySelector('[data-testid=trajectory-row][data-status=unread]')
      if (isReading === null && unread === null && seen.filled === 0) seen.filled = now
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
