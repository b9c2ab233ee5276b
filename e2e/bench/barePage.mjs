/** @import { Browser } from 'playwright' */

/**
 * Reads a zip in a page that does nothing else, and leaves the page open for more.
 * @param {Browser} browser
 * @param {string} url
 * @param {string} zip
 */
export async function openBare(browser, url, zip) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${url}bare.html`)
  await page.waitForTimeout(300)
  await page.locator('#zip').setInputFiles(zip)
  await page.waitForFunction(() => Reflect.get(Reflect.get(globalThis, 'bare'), 'first') > 0)
  const { list, first } = await page.evaluate(() => {
    const { list, first } = Reflect.get(globalThis, 'bare')
    return { list: Number(list), first: Number(first) }
  })
  return { context, page, list, first }
}

/** @param {import('playwright').Page} page @returns {Promise<{ milliseconds: number, parsed: number }>} */
export function bareIndex(page) {
  return page.evaluate(() => {
    const { entries } = Reflect.get(globalThis, 'bare')
    const names = [...entries.keys()].filter((/** @type {string} */ name) => name.endsWith('.json'))
    return Reflect.get(globalThis, 'bareIndex')(names)
  })
}

/**
 * @param {import('playwright').Page} page
 * @param {{ count: number, stride: number, warm: boolean }} options
 * @returns {Promise<number[]>}
 */
export function bareSwap(page, options) {
  return page.evaluate(
    ({ count, stride, warm }) => Reflect.get(globalThis, 'bareSwap')(count, stride, warm),
    options,
  )
}

/**
 * jszip opening the same zip and showing its first screenshot.
 * @param {Browser} browser
 * @param {string} url
 * @param {string} zip
 * @returns {Promise<number | undefined>} undefined when it cannot open it
 */
export async function openWithJszip(browser, url, zip) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${url}bare.html`)
  await page.waitForTimeout(300)
  await page.locator('#jszip').setInputFiles(zip)
  await page.waitForFunction(
    () => Object.keys(Reflect.get(globalThis, 'bare')).length > 0,
    undefined,
    { timeout: 180_000 },
  )
  const result = await page.evaluate(() => Reflect.get(globalThis, 'bare'))
  await context.close()
  return typeof result.first === 'number' ? result.first : undefined
}
