/** @import { Page } from 'playwright' */

// What is done on a screen before its picture is taken.

/** Every reading of the point, where the run makes more than one plausible. @param {Page} page */
export async function showReadings(page) {
  const check = page.getByTestId('coordinate-check')
  await check.waitFor({ timeout: 3000 }).catch(() => undefined)
  const more = check.getByRole('button', { name: /^\d+ more$/ })
  if (await more.isVisible()) await more.click()
}

/**
 * Where a stop has two screens; blinking rests, so that the picture is the same each time.
 * @param {Page} page
 * @param {string} mode
 */
export async function showDiff(page, mode) {
  const modes = page.getByRole('group', { name: 'Diff mode' })
  if (!(await modes.isVisible())) return
  await modes.getByRole('button', { name: mode }).click()
  const pause = page.getByRole('button', { name: 'Pause blinking' })
  if (await pause.isVisible()) await pause.click()
}

/** @param {Page} page */
export async function toggleLoupe(page) {
  await page.keyboard.press('z')
}

/** All clicks as crops, where the run has any. @param {Page} page */
export async function showClicks(page) {
  const clicks = page.getByRole('group', { name: 'Pictures' }).getByText('Clicks')
  if (await clicks.isVisible()) await clicks.click()
}

/** @param {Page} page */
export async function showStops(page) {
  const stops = page.getByRole('group', { name: 'Pictures' }).getByText('Stops')
  if (await stops.isVisible()) await stops.click()
}

/** What was found, with the evidence of the first. @param {Page} page */
export async function showFindings(page) {
  await page.waitForFunction(() => performance.getEntriesByName('tv:analysed').length > 0)
  await page.getByRole('tab', { name: 'Findings' }).click()
  const first = page.getByTestId('finding').first().getByRole('button').first()
  if ((await first.count()) === 0) return
  if ((await first.getAttribute('aria-expanded')) !== 'true') await first.click()
}

/** @param {Page} page */
export async function dismissOne(page) {
  await showFindings(page)
  const dismiss = page.getByTestId('finding').getByRole('button', { name: 'Dismiss', exact: true })
  if ((await dismiss.count()) > 0) await dismiss.first().click()
}

/** The table of tools stands under the charts. @param {Page} page */
export async function showTools(page) {
  const tools = page.getByText('Tools', { exact: true }).last()
  if (await tools.isVisible()) await tools.evaluate((title) => title.scrollIntoView())
}
