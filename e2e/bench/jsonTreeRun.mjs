/** @import { Browser, Page } from 'playwright' */

/**
 * The same file read and parsed by the page itself, as a viewer without a worker does.
 * @param {Browser} browser
 * @param {string} url
 * @param {string} file
 */
export async function parseInPage(browser, url, file) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url)
  await page.evaluate(() => {
    document.body.replaceChildren()
    const input = document.createElement('input')
    input.type = 'file'
    document.body.append(input)
  })
  await page.locator('input').setInputFiles(file)
  const { took: parse, blocked: parseBlocked } = await page.evaluate(async () => {
    let last = performance.now()
    let blocked = 0
    const tick = () => {
      const now = performance.now()
      blocked = Math.max(blocked, now - last)
      last = now
    }
    const ticker = setInterval(tick, 4)
    const [picked] = document.querySelector('input')?.files ?? []
    if (picked === undefined) return { took: Number.NaN, blocked: Number.NaN }
    const start = performance.now()
    const value = JSON.parse(await picked.text())
    const took = performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, 50))
    clearInterval(ticker)
    return { took: value === null ? Number.NaN : took, blocked }
  })
  await context.close()
  return { parse, parseBlocked }
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {string} folder
 */
export async function openLargeRequest(browser, url, folder) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByTestId('open-folder').setInputFiles(folder)
  await page.waitForFunction(() => performance.getEntriesByName('tv:indexed').length > 0)
  // Code that comes late is there: the tree of the small metadata file was shown before.
  await page.getByRole('tab', { name: 'Raw' }).click()
  await page.getByRole('button', { name: /metadata\.json/ }).click()
  await page.getByRole('treeitem').nth(1).waitFor()
  await page.waitForTimeout(1000)
  const tab = '[role=tab][id$=request]'
  const rows = '[role=tree][aria-label^="0000_api_start"] [role=treeitem]:not([aria-busy])'
  const opened = await timed(page, tab, rows)
  await page.getByRole('tab', { name: 'Raw' }).click()
  await page.waitForTimeout(500)
  const again = await timed(page, tab, rows)
  await page.getByRole('button', { name: 'Search in this file' }).click()
  await page.getByRole('searchbox', { name: 'Search in this file' }).waitFor()
  const found = await timed(
    page,
    { type: 'needle' },
    '[role=treeitem][aria-selected=true][aria-level="7"]',
  )
  await page.keyboard.press('Escape')
  await page.getByRole('tree').press('Home')
  const all = await timed(page, { key: 'ArrowRight' }, '[role=treeitem][aria-level="7"]')
  await context.close()
  return {
    firstRows: opened.took,
    openBlocked: opened.blocked,
    againRows: again.took,
    againBlocked: again.blocked,
    search: found.took,
    searchBlocked: found.blocked,
    openAll: all.took,
    openAllBlocked: all.blocked,
  }
}

/**
 * Does something in the page and waits there until something stands in it and is painted; the
 * longest time in which the page could not answer meanwhile.
 * @param {Page} page
 * @param {string | { type: string } | { key: string }} act what to click, type or press
 * @param {string} until
 * @returns {Promise<{ took: number, blocked: number }>}
 */
function timed(page, act, until) {
  return page.evaluate(
    async ({ act, until }) => {
      let last = performance.now()
      let blocked = 0
      const ticker = setInterval(() => {
        const now = performance.now()
        blocked = Math.max(blocked, now - last)
        last = now
      }, 4)
      await new Promise((resolve) => setTimeout(resolve, 50))
      blocked = 0
      const start = performance.now()
      if (typeof act === 'string')
        document.querySelector(act)?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      else if ('type' in act) {
        // As if pasted: setting the value would pass React by.
        document.execCommand('insertText', false, act.type)
      } else {
        document
          .querySelector('[role=tree]')
          ?.dispatchEvent(
            new KeyboardEvent('keydown', { key: act.key, shiftKey: true, bubbles: true }),
          )
      }
      await new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`never there: ${until}`)), 20_000)
        const look = () => {
          if (document.querySelector(until) === null) requestAnimationFrame(look)
          else requestAnimationFrame(() => setTimeout(resolve))
        }
        look()
      })
      const took = performance.now() - start
      // What follows the paint blocks as well.
      await new Promise((resolve) => setTimeout(resolve, 300))
      clearInterval(ticker)
      return { took, blocked }
    },
    { act, until },
  )
}
