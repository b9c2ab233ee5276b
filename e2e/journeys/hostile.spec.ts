import { expect, test } from '../journey.ts'
import { writeFiles } from '../runs/disk.ts'
import { hostileRun } from '../runs/hostileRun.ts'
import { TAB_NAMES } from '../viewerPage.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildZip } from '../../src/testing/buildZip.ts'

// That nothing was requested, blocked, thrown or asked is what every journey checks at its end.

test('a hostile run is shown in every view and tab, and nothing of it runs', async ({
  viewer,
  scratch,
}) => {
  await viewer.goto()
  // Not as a drop: the browser leaves out files with such names when it walks a folder itself.
  await viewer.openFolder(writeFiles(scratch, hostileRun()))
  await viewer.waitUntilRead(4)
  for (let stop = 1; stop <= 4; stop += 1) {
    await viewer.seek(stop)
    for (const tab of TAB_NAMES) {
      await viewer.showTab(tab)
      await expect(viewer.panel).not.toBeEmpty()
      await expect(viewer.panel.getByRole('progressbar')).toHaveCount(0)
      await viewer.expectNothingRan()
    }
  }
  await viewer.seek(1)
  await viewer.showTab('Action')
  await expect(viewer.panel).toContainText('<script>window.ran = true</script>')
  for (const button of await viewer.panel.getByRole('button', { name: /a link|data/ }).all())
    await button.click()
  await viewer.expectNothingRan()
  for (const layout of ['Tree', 'Text']) {
    await viewer.showTab('Request')
    await viewer.panel.getByRole('button', { name: layout, exact: true }).click()
    await viewer.expectNothingRan()
  }
  for (const frame of ['After', 'Annotated', 'Side by side', 'Saw'] as const)
    await viewer.showFrame(frame)
  await viewer.show('Gallery')
  await viewer.show('Usage')
  await expect(viewer.usage).toBeVisible()
  await viewer.show('Trace')
  await viewer.showDetails()
  for (const name of ['Metadata', 'Files', 'Overview']) {
    await viewer.dialog.getByRole('tab', { name }).click()
    await viewer.expectNothingRan()
  }
  await viewer.press('Escape')
  await viewer.showProblems()
  await viewer.showLibrary()
  await viewer.expectNothingRan()
})

test('names that climb out of a zip stay inside it', async ({ viewer, scratch }) => {
  const names = ['../../../etc/', '/abs/', 'C:\\win\\', 'a\u0000b/', '__proto__/', '\u202Egnp/']
  const files = Object.entries(hostileRun()).flatMap(([path, content], index) => [
    { name: path, content, deflate: true },
    { name: `${names[index % names.length] ?? ''}${path}`, content, deflate: true },
  ])
  writeFileSync(
    join(scratch, 'climb.zip'),
    buildZip(files.filter(({ content }) => content.length < 1e6)),
  )
  await viewer.goto()
  await viewer.openFiles(join(scratch, 'climb.zip'))
  await expect(viewer.library.or(viewer.slider).or(viewer.alert).first()).toBeVisible()
  await viewer.expectNothingRan()
})
