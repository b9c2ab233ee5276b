import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitRun } from '../../src/testing/cua/runs.ts'
import { sessionRun } from '../../src/testing/cua/otherRuns.ts'
import { buildZip } from '../../src/testing/buildZip.ts'
import { expect, test } from '../journey.ts'
import { moved, withPictures, writeFiles, writeZip } from '../runs/disk.ts'
import { longRun } from '../runs/longRun.ts'

const run = withPictures(splitRun())
const session = withPictures(sessionRun())

test.beforeEach(async ({ viewer }) => {
  await viewer.goto()
})

test('opens a folder of the folder picker and announces that it is read', async ({
  viewer,
  scratch,
}) => {
  await viewer.openFolder(writeFiles(scratch, run))
  await viewer.waitUntilRead(4)
  await viewer.expectAt(1, 'Turn 1 of 4, screenshot')
  await expect(viewer.said(/^Run read: 4 turns/)).toBeAttached()
})

test('opens a zip of the file picker', async ({ viewer, scratch }) => {
  await viewer.openFiles(await writeZip(join(scratch, 'run.zip'), run))
  await viewer.waitUntilRead(4)
  await viewer.seek(2)
  await viewer.expectAt(2, 'Turn 2 of 4, click (30, 0)')
  await viewer.expectStage('saw', /turn_001\/0003_screenshot_after\.png$/)
  await expect(viewer.points).toHaveAttribute('data-x', '30')
  await expect(viewer.points).toHaveAttribute('data-y', '0')
})

test('opens a folder that is dropped on the window', async ({ viewer, scratch }) => {
  await viewer.drop(join(writeFiles(scratch, run), 'trajectories'))
  await viewer.waitUntilRead(4)
})

test('opens a zip that is dropped on the window', async ({ viewer, scratch }) => {
  await viewer.drop(await writeZip(join(scratch, 'run.zip'), run))
  await viewer.waitUntilRead(4)
})

test('lists the runs of one drop, newest first, and filters them', async ({ viewer, scratch }) => {
  const older = moved(withPictures(splitRun()), 'trajectories/2026-03-01_', 'deep/er/2026-03-01_')
  writeFiles(join(scratch, 'many'), { ...older, ...moved(longRun(3), 'trajectories/', 'new/') })
  await viewer.drop(join(scratch, 'many'), await writeZip(join(scratch, 'do.zip'), session))
  await expect(viewer.library).toHaveAttribute('aria-rowcount', '4')
  await expect(viewer.rows).toHaveCount(3)
  await expect(viewer.page.getByRole('progressbar', { name: 'Reading runs' })).toHaveCount(0)
  const ids = await viewer.rows.evaluateAll((rows) => rows.map((row) => row.dataset['id']))
  expect(ids.indexOf('2026-04-01_claudemadeup_100000_1000')).toBeLessThan(
    ids.indexOf('2026-03-01_claudemadeup_100000_beef'),
  )
  await viewer.page.getByRole('searchbox').fill('beef')
  await expect(viewer.library).toHaveAttribute('aria-rowcount', '2')
  await viewer.rows.first().getByRole('button').or(viewer.rows.first()).first().click()
  await viewer.waitUntilRead(4)
})

test('opens a run that is nested and renamed', async ({ viewer, scratch }) => {
  const nested = moved(run, 'trajectories/2026-03-01_claudemadeup_100000_beef', 'a/b/something')
  await viewer.drop(join(writeFiles(scratch, nested), 'a'))
  await viewer.waitUntilRead(4)
  await expect(viewer.runName).toContainText('beef')
})

test('opens the zip that cua do makes, which has no top folder', async ({ viewer, scratch }) => {
  await viewer.openFiles(await writeZip(join(scratch, 'do.zip'), session))
  await viewer.waitUntilRead(4)
})

test('opens a zip with the separators of Windows and the litter of a Mac', async ({
  viewer,
  scratch,
}) => {
  const litter = { '__MACOSX/._run': 'x', '.DS_Store': 'x' }
  const files = Object.entries({ ...run, ...litter }).map(([path, content]) => ({
    name: path.replaceAll('/', '\\'),
    content,
    deflate: true,
  }))
  const zip = join(scratch, 'windows.zip')
  writeFileSync(zip, buildZip(files))
  await viewer.openFiles(zip)
  await viewer.waitUntilRead(4)
})

test('opens a zip that lies in a dropped folder', async ({ viewer, scratch }) => {
  const folder = join(scratch, 'downloads')
  await writeZip(join(folder, 'inner/run.zip'), run)
  writeFileSync(join(folder, 'notes.txt'), 'n')
  await viewer.drop(folder)
  await viewer.waitUntilRead(4)
})

test('reads a folder of 6,000 files, shows progress and is usable meanwhile', async ({
  viewer,
  longFolder,
}) => {
  await viewer.watchFor('progressbar')
  await viewer.drop(longFolder)
  await viewer.expectStage('after', /0003_screenshot_after\.png$/)
  await viewer.waitUntilRead(1000)
  expect(await viewer.wasSeen('progressbar')).toBe(true)
  await viewer.press('End')
  await viewer.expectAt(1000, 'Turn 1000 of 1000, click (39, 199)')
})

test('cancels while it lists', async ({ viewer, scratch, longFolder }) => {
  await viewer.drop(longFolder)
  await viewer.page.getByRole('button', { name: /^Cancel reading/ }).click()
  await expect(viewer.page.getByRole('progressbar')).toHaveCount(0)
  await expect(viewer.slider).toHaveCount(0)
  await viewer.openFiles(await writeZip(join(scratch, 'run.zip'), run))
  await viewer.waitUntilRead(4)
})

test('pastes a zip', async ({ viewer, scratch }) => {
  const zip = readFileSync(await writeZip(join(scratch, 'run.zip'), run))
  await viewer.paste([{ name: 'run.zip', content: zip }])
  await viewer.waitUntilRead(4)
})

test('pastes JSON text and says what it is', async ({ viewer }) => {
  await viewer.pasteText(JSON.stringify([{ role: 'user', content: 'hello' }]))
  await expect(viewer.alert).toContainText('Message transcript')
})

test('opens the sample', async ({ viewer }) => {
  await viewer.openSample()
  await viewer.expectAt(1, 'Turn 1 of 19, screenshot')
})

test('a second drop adds; the same run twice is one row with two sources', async ({
  viewer,
  scratch,
}) => {
  mkdirSync(join(scratch, 'disk'))
  await viewer.drop(join(writeFiles(join(scratch, 'disk'), run), 'trajectories'))
  await viewer.waitUntilRead(4)
  await viewer.drop(await writeZip(join(scratch, 'do.zip'), session))
  await expect(viewer.runName).not.toContainText('beef')
  await viewer.drop(await writeZip(join(scratch, 'run.zip'), run))
  await viewer.showLibrary()
  await expect(viewer.rows).toHaveCount(2)
  const row = viewer.page.locator('[data-testid=trajectory-row][data-id$=beef]')
  await expect(row).toContainText(/2 sources/)
})
