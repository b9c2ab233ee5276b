import { join } from 'node:path'
import { splitRun } from '../../src/testing/cua/runs.ts'
import { expect, test } from '../journey.ts'
import { DAMAGED_RUNS } from '../runs/damagedRun.ts'
import { withPictures, writeFiles, writeZip } from '../runs/disk.ts'
import { TAB_NAMES } from '../viewerPage.ts'

for (const [damage, { files, code, turns }] of Object.entries(DAMAGED_RUNS)) {
  test(`${damage} is a problem, the rest works`, async ({ viewer, scratch }) => {
    await viewer.goto()
    await viewer.openFolder(writeFiles(scratch, files))
    await viewer.waitUntilRead(turns)
    await viewer.showProblems()
    await expect
      .poll(() => viewer.problemCodes(), { message: 'codes of the problems' })
      .toContain(code)
    await viewer.button('Close problems').click()
    const stops = Number(await viewer.slider.getAttribute('aria-valuemax'))
    for (let stop = 1; stop <= stops; stop += 1) {
      await viewer.seek(stop)
      await expect(viewer.stage).toHaveAttribute('data-frame', /./)
    }
    for (const tab of TAB_NAMES) {
      await viewer.showTab(tab)
      await expect(viewer.panel).not.toBeEmpty()
    }
    await viewer.seek(1)
    await viewer.expectStage('after', /0003_screenshot_after\.png$/)
  })
}

test('a sound run has no problems', async ({ viewer, scratch }) => {
  await viewer.goto()
  await viewer.openFiles(await writeZip(join(scratch, 'run.zip'), withPictures(splitRun())))
  await viewer.waitUntilRead(4)
  await expect(viewer.button(/problems?$/)).toHaveCount(0)
})
