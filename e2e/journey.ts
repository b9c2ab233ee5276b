import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from 'playwright/test'
import { buildZip } from '../src/testing/buildZip.ts'
import { writeFiles } from './runs/disk.ts'
import { longRun } from './runs/longRun.ts'
import { ViewerPage } from './viewerPage.ts'

interface WorkerFixtures {
  /** A folder `trajectories` with one run of 1,000 turns, 6,000 files. */
  readonly longFolder: string
  /** The same run as a zip. */
  readonly longZip: string
}

interface Fixtures {
  readonly viewer: ViewerPage
  /** An empty folder that is gone after the test. */
  readonly scratch: string
}

/** A journey on the built page. Whatever it visits, nothing may throw, leave or be blocked. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  longFolder: [
    async ({ browserName }, provide) => {
      const folder = newFolder(browserName)
      writeFiles(folder, longRun(1000))
      await provide(join(folder, 'trajectories'))
      remove(folder)
    },
    { scope: 'worker' },
  ],
  longZip: [
    async ({ browserName }, provide) => {
      const folder = newFolder(browserName)
      const files = Object.entries(longRun(1000)).map(([name, content]) => ({ name, content }))
      writeFileSync(join(folder, 'long.zip'), buildZip(files))
      await provide(join(folder, 'long.zip'))
      remove(folder)
    },
    { scope: 'worker' },
  ],
  scratch: async ({ browserName }, provide) => {
    const folder = newFolder(browserName)
    await provide(folder)
    remove(folder)
  },
  // After `scratch`, so that no page watches a folder while it is taken away: it crashed Chromium.
  viewer: async ({ scratch: _scratch, page, baseURL }, provide) => {
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
    page.on('console', (said) => {
      if (said.type() === 'error') wrong.push(`console: ${said.text()}`)
    })
    page.on('dialog', (dialog) => {
      wrong.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(`${baseURL ?? ''}/`) && !/^(blob|data):/.test(url))
        wrong.push(`request: ${url}`)
    })
    await page.exposeFunction('reportViolation', (what: string) => wrong.push(`policy: ${what}`))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report: unknown = Reflect.get(window, 'reportViolation')
        if (typeof report === 'function')
          report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
      })
    })
    await provide(new ViewerPage(page))
    expect(wrong).toEqual([])
  },
})

function newFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `journey-${name}-`))
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

export { expect } from 'playwright/test'
