import { chromium } from 'playwright'
import { browserMegabytes } from './memory.mjs'
import { openInViewer, untilIndexed } from './ourViewer.mjs'

/** @import { LaunchOptions, Page } from 'playwright' */

/**
 * Megabytes over an empty page, summed over all of the browser's processes: the highest value while
 * opening and scrubbing through every stop, and what a second pass adds to the first (percent).
 * @param {LaunchOptions} options
 * @param {string} url
 * @param {string} zip
 */
export async function measureMemory(options, url, zip) {
  const browser = await chromium.launch(options)
  const empty = await browser.newPage()
  await empty.waitForTimeout(1500)
  const baseline = browserMegabytes()
  // The viewer takes its place: two pages would count what the browser holds for any page.
  await empty.close()
  let highest = 0
  const sampler = setInterval(() => (highest = Math.max(highest, browserMegabytes())), 250)
  const { context, page } = await openInViewer(browser, url, { testId: 'open-files', path: zip })
  await untilIndexed(page)
  await pass(page, 'ArrowRight')
  const firstPass = highest
  highest = 0
  await pass(page, 'ArrowLeft')
  const secondPass = highest
  clearInterval(sampler)
  await context.close()
  await browser.close()
  return {
    peak: Math.max(firstPass, secondPass) - baseline,
    secondPass: Math.max(0, ((secondPass - firstPass) / firstPass) * 100),
  }
}

/** Every stop once, faster than a person, with rests in which the neighbours are fetched. */
async function pass(/** @type {Page} */ page, /** @type {string} */ key) {
  await page.getByRole('slider', { name: 'Timeline' }).focus()
  for (let stop = 0; stop < 1000; stop += 1) {
    await page.keyboard.press(key)
    await page.waitForTimeout(stop % 10 === 0 ? 200 : 30)
  }
}
