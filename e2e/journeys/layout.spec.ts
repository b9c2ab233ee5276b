import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { join, resolve } from 'node:path'
import { expect, test } from '../journey.ts'
import { TAB_NAMES } from '../viewerPage.ts'
import type { ViewerPage } from '../viewerPage.ts'

const SIZES = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const

/** Nothing makes the page wider than the window, or ends outside it unless it scrolls there. */
async function expectNoOverflow(viewer: ViewerPage): Promise<void> {
  const { scroll, client } = await viewer.page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }))
  expect(scroll).toBe(client)
}

for (const [device, viewport] of Object.entries(SIZES)) {
  test(`nothing overflows on a ${device}`, async ({ viewer }) => {
    await viewer.page.setViewportSize(viewport)
    await viewer.goto()
    await expectNoOverflow(viewer)
    await viewer.openSample()
    await viewer.expectStage('after', /png$/)
    await expectNoOverflow(viewer)
    for (const tab of TAB_NAMES) {
      await viewer.showTab(tab)
      await expectNoOverflow(viewer)
    }
    await viewer.show('Gallery')
    await expect(viewer.gallery).toBeVisible()
    await expectNoOverflow(viewer)
    await viewer.show('Usage')
    await expect(viewer.usage).toBeVisible()
    await expectNoOverflow(viewer)
    await viewer.show('Trace')
    await viewer.showDetails()
    await expectNoOverflow(viewer)
    await viewer.press('Escape')
    await viewer.showLibrary()
    await expectNoOverflow(viewer)
  })
}

test.describe('a phone', () => {
  test.use({ viewport: SIZES.phone, hasTouch: true })

  test('reaches stage, timeline, tabs and every screen by touch', async ({ viewer }) => {
    await viewer.goto()
    await viewer.button('Open sample').tap()
    await viewer.waitUntilRead(19)
    await expect(viewer.stage).toBeInViewport({ ratio: 0.9 })
    await expect(viewer.slider).toBeInViewport()
    await viewer.button('Next stop').tap()
    await viewer.expectAt(2, /click/)
    await expect(viewer.points).not.toHaveCount(0)
    await viewer.page.getByRole('tab', { name: 'Turns' }).tap()
    await viewer.turns.getByRole('option', { name: /^3/ }).tap()
    await viewer.expectAt(3, /type/)
    for (const tab of TAB_NAMES) {
      await viewer.tab(tab).tap()
      await expect(viewer.panel).toBeVisible()
      await expect(viewer.tab(tab)).toHaveAttribute('aria-selected', 'true')
    }
    const screens = viewer.page.getByRole('navigation', { name: 'Screens' })
    await expect(screens).toBeInViewport({ ratio: 1 })
    await screens.getByRole('button', { name: 'Usage' }).tap()
    await expect(viewer.usage).toBeVisible()
    await screens.getByRole('button', { name: 'Gallery' }).tap()
    await expect(viewer.gallery).toBeVisible()
    await screens.getByRole('button', { name: 'Library' }).tap()
    await expect(viewer.rows).toHaveCount(1)
    await viewer.rows.first().tap()
    await expect(viewer.stage).toBeVisible()
  })
})

test('works in a sub-folder of any static host', async ({ page, baseURL }) => {
  const server = await serveUnder('/some/sub/', builtFolder())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const missing: string[] = []
  page.on('response', (answer) => {
    if (answer.status() >= 400) missing.push(answer.url())
  })
  try {
    await page.goto(`http://127.0.0.1:${address.port}/some/sub/`)
    expect(page.url()).not.toContain(baseURL ?? '-')
    await page.getByRole('button', { name: 'Open sample' }).click()
    await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveAttribute(
      'aria-valuemax',
      '19',
    )
    await expect(page.getByTestId('stage-image')).toBeVisible()
    await page.getByRole('button', { name: 'Usage', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Usage' })).toBeVisible()
    expect(missing).toEqual([])
  } finally {
    server.close()
    server.closeAllConnections()
  }
})

function builtFolder(): string {
  return resolve(import.meta.dirname, '../..', process.env['JOURNEYS_DIST'] ?? 'dist')
}

const TYPES = new Map([
  ['html', 'text/html'],
  ['js', 'text/javascript'],
  ['css', 'text/css'],
  ['svg', 'image/svg+xml'],
])

/** The plainest host there is: files under a prefix, nothing rewritten. */
function serveUnder(prefix: string, folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = pathname === prefix ? 'index.html' : pathname.slice(prefix.length)
    const file = join(folder, name)
    const inside = pathname.startsWith(prefix) && file.startsWith(folder)
    if (!inside || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    const type = TYPES.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type })
    createReadStream(file).pipe(response)
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}
