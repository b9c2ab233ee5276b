/** @import { Page } from 'playwright' */

/**
 * Types into the panel that finds, and waits for the end of the search where there is one.
 * @param {Page} page
 * @param {string} text
 */
export async function searchFor(page, text) {
  await page.keyboard.press('/')
  const panel = page.getByRole('search')
  await panel.getByRole('combobox').fill(text)
  const ended = panel.getByRole('status').filter({ hasText: /result|takes/i })
  if (!text.startsWith('>')) await ended.waitFor({ timeout: 10_000 })
}
