import { join } from 'node:path'
import { splitRun } from '../../src/testing/cua/runs.ts'
import { expect, test } from '../journey.ts'
import { withPictures, writeFiles, writeZip } from '../runs/disk.ts'
import { longRun } from '../runs/longRun.ts'

const run = withPictures(splitRun())

test('the address names run, stop, frame, tab and view; back and forward follow it', async ({
  viewer,
}) => {
  await viewer.goto()
  await viewer.openSample()
  await viewer.seek(5)
  await viewer.showFrame('After')
  await viewer.showTab('Request')
  await expect(viewer.page).toHaveURL(
    /#run=2026-[^&]*madeupmodel.*&stop=5.*frame=after.*tab=request/,
  )
  await viewer.show('Usage')
  await expect(viewer.page).toHaveURL(/view=usage/)
  await viewer.page.goBack()
  await expect(viewer.stage).toBeVisible()
  await viewer.expectAt(5, /click/)
  await expect(viewer.tab('Request')).toHaveAttribute('aria-selected', 'true')
  await viewer.page.goForward()
  await expect(viewer.usage).toBeVisible()
})

test('a reload returns to the place in the sample', async ({ viewer }) => {
  await viewer.goto()
  await viewer.openSample()
  await viewer.seek(9)
  await viewer.showTab('Usage')
  await expect(viewer.page).toHaveURL(/stop=9.*tab=usage/)
  await viewer.expectRemembered()
  await viewer.page.reload()
  await viewer.waitUntilRead(19)
  await viewer.expectAt(9, /drag/)
  await expect(viewer.tab('Usage')).toHaveAttribute('aria-selected', 'true')
})

test('a reload returns to a dropped folder, or asks for it', async ({ viewer, scratch }) => {
  await viewer.goto()
  await viewer.drop(join(writeFiles(scratch, run), 'trajectories'))
  await viewer.waitUntilRead(4)
  await viewer.seek(3)
  await expect(viewer.page).toHaveURL(/stop=3/)
  await viewer.expectRemembered()
  await viewer.page.reload()
  const reopen = viewer.button(/^Reopen/)
  await expect(reopen.or(viewer.slider).first()).toBeVisible()
  if (await reopen.isVisible()) await reopen.click()
  // A browser without a person at it may refuse; then the folder is dropped again.
  await expect(viewer.slider.or(viewer.said(/permission/)).first()).toBeVisible()
  if (!(await viewer.slider.isVisible())) await viewer.drop(join(scratch, 'trajectories'))
  await viewer.waitUntilRead(4)
  await viewer.expectAt(3, /scroll/)
})

test('a link to a run that is not here says which to drop, then goes to the place', async ({
  viewer,
  scratch,
}) => {
  await viewer.goto('#run=2026-03-01_claudemadeup_100000_beef&stop=2&tab=response')
  await expect(viewer.page.getByRole('status', { name: 'Linked run' })).toContainText(
    '2026-03-01_claudemadeup_100000_beef',
  )
  await viewer.drop(await writeZip(join(scratch, 'run.zip'), run))
  await viewer.waitUntilRead(4)
  await viewer.expectAt(2, 'Turn 2 of 4, click (30, 0)')
  await expect(viewer.tab('Response')).toHaveAttribute('aria-selected', 'true')
})

test('what an address says wrong is left out', async ({ viewer }) => {
  await viewer.goto('#run=&stop=-4&view=nowhere&tab=%00&frame=<script>')
  await expect(viewer.button('Open sample')).toBeVisible()
  await viewer.openSample()
  await viewer.expectAt(1, /screenshot/)
})

test('nothing moves the selection after the person chose a stop', async ({ viewer, scratch }) => {
  await viewer.goto()
  await viewer.drop(await writeZip(join(scratch, 'long.zip'), longRun(300)))
  await viewer.slider.press('ArrowRight')
  await viewer.slider.press('ArrowRight')
  await expect(viewer.slider).toHaveAttribute('aria-valuenow', '3')
  await viewer.waitUntilRead(300)
  await viewer.expectAt(3, 'Turn 3 of 300, click (2, 2)')
})
