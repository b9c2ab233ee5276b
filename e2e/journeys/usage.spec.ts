import { join } from 'node:path'
import { TRAE_RUNS } from '../../src/testing/trae/runs.ts'
import { expectAccessible } from '../accessible.ts'
import { expect, test } from '../journey.ts'
import { writeFiles } from '../runs/disk.ts'
import { UsagePage } from '../usagePage.ts'

test('turns are marked by dragging, keys and links, and told in sums', async ({ viewer }) => {
  const usage = new UsagePage(viewer.page)
  await viewer.goto()
  await viewer.openSample()
  await viewer.page.keyboard.down('Alt')
  await usage.drag(viewer.slider, 4.5 / 19, 9.5 / 19)
  await viewer.page.keyboard.up('Alt')
  await expect(usage.marked).toContainText('Turns 5–10')
  await expect(viewer.slider).not.toHaveAttribute('aria-valuenow', '10')
  await usage.end('Last').focus()
  await viewer.press('Shift+ArrowRight')
  await expect(usage.end('Last')).toHaveAttribute('aria-valuenow', '11')
  await expect(viewer.page).toHaveURL(/range=5-11/)
  await expectAccessible(viewer, 'marked turns')

  await viewer.button('Show in usage').click()
  await expect(usage.screen.getByRole('heading', { name: 'Turns 5–11' })).toBeVisible()
  await expect(usage.rows).toHaveCount(8)
  const tokens = await usage.marked.getByTestId('range-tokens').getAttribute('data-value')
  expect(Number(tokens)).toBeLessThan((await usage.total('total-tokens')) ?? 0)
  await viewer.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await usage.copy('CSV')
  await expect.poll(() => viewer.clipboard()).toMatch(/^Turn,Action,[^\n]*\n5,/)
  expect((await viewer.clipboard()).trimEnd().split('\n')).toHaveLength(8)

  await viewer.press('Escape')
  await expect(usage.marked).toHaveCount(0)
  await expect(viewer.page).not.toHaveURL(/range=/)
  const bars = usage.screen.getByRole('button', { name: /^Tokens and cost per turn/ })
  await usage.drag(bars, 0.5 / 19, 2.5 / 19)
  await expect(usage.marked).toContainText('Turns 1–3')
  // The slider scrubs as ever, over what is marked too.
  await usage.drag(viewer.slider, 0.5 / 19, 7.5 / 19)
  await expect(viewer.slider).toHaveAttribute('aria-valuenow', '8')
  await expect(usage.marked).toContainText('Turns 1–3')
})

test('tokens without a cost are estimated by prices of the person', async ({ viewer, scratch }) => {
  const usage = new UsagePage(viewer.page)
  const files = TRAE_RUNS['success']?.() ?? {}
  const [file = ''] = Object.keys(files)
  writeFiles(scratch, files)
  await viewer.goto()
  await viewer.openFiles(join(scratch, file))
  await viewer.page.waitForFunction(() => performance.getEntriesByName('tv:indexed').length > 0)
  await viewer.show('Usage')
  expect(await usage.total('cost')).toBeUndefined()
  expect(await usage.total('estimated-cost')).toBeUndefined()

  await usage.openPrices()
  await expect(usage.prices).toBeVisible()
  await viewer.page.getByTestId('import-prices').setInputFiles({
    name: 'prices.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"models":[{"model":"<img src=x onerror=alert(1)>"}]}'),
  })
  await expect(usage.prices.getByRole('alert')).toContainText('Nothing was taken from the file.')
  const row = usage.prices.getByTestId('price-row').first()
  await row.getByRole('textbox', { name: /^Input of/ }).fill('2')
  await row.getByRole('textbox', { name: /^Output of/ }).fill('8')
  await expectAccessible(viewer, 'prices')
  await usage.prices.getByRole('button', { name: 'Save' }).click()
  const [input = 0, output = 0] = [
    await usage.total('input-tokens'),
    await usage.total('output-tokens'),
  ]
  expect(await usage.total('estimated-cost')).toBeCloseTo((input * 2 + output * 8) / 1e6, 9)
  expect(await usage.total('cost')).toBeUndefined()
  await expect(usage.screen.getByTestId('usage-estimated-cost')).toContainText('~$')
  await expectAccessible(viewer, 'an estimate')
  await viewer.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await usage.copy('markdown')
  await expect.poll(() => viewer.clipboard()).toContain('| Estimated cost (USD, not recorded) |')

  // Another page of the browser has them too, and what it changes holds here.
  const other = await viewer.page.context().newPage()
  await other.goto(viewer.page.url())
  await other.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('trajectory-viewer.price.')) localStorage.removeItem(key)
  })
  await expect.poll(() => usage.total('estimated-cost')).toBeUndefined()
  await other.close()
})
