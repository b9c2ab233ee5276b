import { crashedRun, checkedRun, parallelRun } from '../../src/testing/cua/runs.ts'
import { expect, test } from '../journey.ts'
import { withPictures, writeFiles } from '../runs/disk.ts'
import { SECRET, secretRun } from '../runs/secretRun.ts'
import { TAB_NAMES } from '../viewerPage.ts'

test('every tab follows the stop', async ({ viewer }) => {
  await viewer.goto()
  await viewer.openSample()
  await viewer.seek(2)
  await viewer.showTab('Action')
  await expect(viewer.panel).toContainText('I click the search field')
  await expect(viewer.panel).toContainText('0008_screenshot_after.png')
  await viewer.slider.press('ArrowRight')
  await expect(viewer.panel).toContainText('green tea')
  await viewer.showTab('Usage')
  await expect(viewer.panel.getByRole('region', { name: 'Turn 3', exact: true })).toBeVisible()
  await viewer.slider.press('ArrowRight')
  await expect(viewer.panel.getByRole('region', { name: 'Turn 4', exact: true })).toBeVisible()
  await viewer.showTab('Raw')
  await expect(viewer.panel.getByRole('button', { name: /_api_start\.json/ })).toHaveCount(1)
  await expect(viewer.panel.getByRole('button', { name: /_screenshot_after\.png/ })).toHaveCount(1)
})

test('the conversation by role, its images in place', async ({ viewer }) => {
  await viewer.goto()
  await viewer.openSample()
  await viewer.seek(3)
  await viewer.showTab('Messages')
  const messages = viewer.panel.getByRole('article').or(viewer.panel.getByRole('listitem'))
  await expect(messages.last()).toContainText('answer')
  const image = viewer.panel.getByRole('button', { name: /0008_screenshot_after\.png/ })
  await expect(image).toBeVisible()
  await image.click()
  await expect(viewer.dialog.getByRole('img')).toBeVisible()
  await viewer.press('Escape')
  await expect(viewer.dialog).toHaveCount(0)
  await viewer.expectAt(3, /type/)
})

test('the JSON tree opens, is searched, and tells its paths; raw text stands beside it', async ({
  viewer,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await viewer.goto()
  await viewer.openSample()
  await viewer.seek(2)
  await viewer.showTab('Response')
  await viewer.panel.getByRole('combobox', { name: 'Response file' }).selectOption({ index: 1 })
  const tree = viewer.panel.getByRole('tree')
  await viewer.button('Search in this file').click()
  await viewer.panel.getByRole('searchbox').fill('387')
  await expect(viewer.panel.getByRole('status').first()).toContainText(/1 of/)
  const hit = tree.getByRole('treeitem', { selected: true })
  await expect(hit).toContainText('387')
  await hit.getByRole('button', { name: 'Copy path' }).click()
  await expect(viewer.said('Path copied')).toBeVisible()
  expect(await viewer.clipboard()).toBe('response.output[1].action.x')
  await hit.getByRole('button', { name: 'Copy value' }).click()
  await expect(viewer.said('Value copied')).toBeVisible()
  expect(await viewer.clipboard()).toBe('387')
  await viewer.panel.getByRole('button', { name: 'Text', exact: true }).click()
  await expect(viewer.panel.getByRole('region', { name: 'Text of the file' })).toContainText(
    '"timestamp"',
  )
})

test('secrets are masked in every view, in search and in copies, until asked for', async ({
  viewer,
  context,
  scratch,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await viewer.goto()
  await viewer.openFolder(writeFiles(scratch, secretRun()))
  await viewer.waitUntilRead(4)
  await viewer.seek(2)
  for (const tab of TAB_NAMES) {
    await viewer.showTab(tab)
    await expect(viewer.panel).not.toBeEmpty()
    await viewer.expectNowhere(SECRET)
  }
  await viewer.panel.getByRole('button', { name: /_api_start\.json/ }).click()
  await expect(viewer.panel).toContainText('masked')
  await viewer.expectNowhere(SECRET)

  await viewer.showTab('Request')
  await expect(viewer.panel.getByRole('tree')).toContainText('masked')
  await viewer.expectNowhere(SECRET)
  await viewer.button('Search in this file').click()
  await viewer.panel.getByRole('searchbox').fill(SECRET)
  await expect(viewer.panel.getByRole('status').first()).toHaveText('none')
  await viewer.panel.getByRole('searchbox').fill('kwargs')
  const hit = viewer.panel.getByRole('treeitem', { selected: true })
  // The root shows its members too: wait until the search has moved the selection from it.
  await expect(hit).toHaveAttribute('aria-level', '2')
  await expect(hit).toContainText('kwargs')
  await hit.getByRole('button', { name: 'Copy value' }).click()
  await expect(viewer.said('Value copied')).toBeVisible()
  expect(await viewer.clipboard()).toContain('claude-made-up')
  expect(await viewer.clipboard()).not.toContain(SECRET)

  await viewer.show('Usage')
  await viewer.expectNowhere(SECRET)
  await viewer.show('Gallery')
  await viewer.expectNowhere(SECRET)
  await viewer.show('Trace')
  await viewer.showDetails()
  await viewer.expectNowhere(SECRET)
  await viewer.dialog.getByRole('tab', { name: 'Metadata' }).click()
  await expect(viewer.dialog.getByRole('tree', { name: 'Metadata' })).toContainText('kwargs')
  await viewer.expectNowhere(SECRET)
  await viewer.press('Escape')

  await viewer.showTab('Request')
  await viewer.panel.getByRole('button', { name: 'Text', exact: true }).click()
  const text = viewer.panel.getByRole('region', { name: 'Text of the file' })
  await expect(text).toContainText('api_key')
  await viewer.expectNowhere(SECRET)
  await viewer.button('Reveal secrets for this session').click()
  await expect(text).toContainText(SECRET)
  await viewer.button('Mask secrets again').click()
  await expect(text).not.toContainText(SECRET)
})

test('the attempts of a retried call can be chosen', async ({ viewer, scratch }) => {
  await viewer.goto()
  await viewer.openFolder(writeFiles(scratch, withPictures(parallelRun())))
  await viewer.waitUntilRead(2)
  await viewer.showTab('Request')
  const files = viewer.panel.getByRole('combobox', { name: 'Request file' })
  await expect(files.getByRole('option')).toHaveText([/Attempt 2/, /Attempt 1/])
  await files.selectOption({ index: 1 })
  await expect(viewer.panel.getByRole('tree', { name: /0001_api_start/ })).toBeVisible()
})

test('a call in flight says that nothing came back', async ({ viewer, scratch }) => {
  await viewer.goto()
  await viewer.openFolder(writeFiles(scratch, withPictures(crashedRun())))
  await viewer.waitUntilRead(1)
  await viewer.expectAt(1, /^Turn 1 of 1/)
  await expect(viewer.stage).toHaveAttribute('data-frame', 'none')
  await viewer.showTab('Messages')
  await expect(viewer.panel).toContainText('The record ends before this call was answered.')
  await viewer.showTab('Response')
  await expect(viewer.panel.getByRole('tree')).toHaveCount(0)
})

test('safety checks: one pending, one acknowledged', async ({ viewer, scratch }) => {
  await viewer.goto()
  await viewer.openFolder(writeFiles(scratch, withPictures(checkedRun())))
  await viewer.waitUntilRead(1)
  const checks = viewer.panel.getByRole('region', { name: 'Safety checks' })
  await expect(checks.getByRole('listitem')).toHaveText([/acknowledged.*Look out/, /pending.*Hm/])
})
