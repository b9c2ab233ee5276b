import { join } from 'node:path'
import { CUA_RUNS, splitRun } from '../../src/testing/cua/runs.ts'
import { expect, test } from '../journey.ts'
import { withPictures, writeFiles, writeZip } from '../runs/disk.ts'

test('a run as a whole: its id taken apart, what it declares, metadata, files', async ({
  viewer,
  scratch,
}) => {
  await viewer.goto()
  await viewer.openFolder(writeFiles(scratch, withPictures(splitRun())))
  await viewer.waitUntilRead(4)
  await viewer.showDetails()
  for (const fact of [
    'Buy a blanket',
    '2026-03-01',
    '10:00:00',
    'claudemadeup',
    'beef',
    '1024 × 768',
    'completed',
  ])
    await expect(viewer.dialog).toContainText(fact)
  // The record counts folders, we count decisions: both are said.
  await expect(viewer.dialog.getByRole('row', { name: /^Turns/ })).toContainText(/7.*4/)
  await viewer.dialog.getByRole('tab', { name: 'Metadata' }).click()
  await expect(viewer.dialog.getByRole('tree', { name: 'Metadata' })).toContainText('agent_loop')
  await viewer.dialog.getByRole('tab', { name: 'Files' }).click()
  const files = viewer.dialog.getByRole('tree', { name: 'Files of the run' })
  await expect(files.getByRole('treeitem', { name: /turn_003/ })).toBeVisible()
  await files.getByRole('treeitem', { name: /turn_003/ }).click()
  await expect(files.getByRole('treeitem', { name: /0008_screenshot_after\.png/ })).toBeVisible()
})

test('a trajectory of two runs: the boundary is shown, its screens are found by call id', async ({
  viewer,
  scratch,
}) => {
  await viewer.goto()
  await viewer.drop(
    await writeZip(join(scratch, 'two.zip'), withPictures(CUA_RUNS['continued']?.() ?? {})),
  )
  await viewer.waitUntilRead(4)
  await expect(viewer.turns).toContainText(/run 2/i)
  await viewer.seek(4)
  await viewer.expectStage('saw', /screenshots\/toolu_1\.png$/)
})

test('the usage of each turn; a row and a bar seek', async ({ viewer }) => {
  await viewer.goto()
  await viewer.openSample()
  await viewer.show('Usage')
  await expect(viewer.total('turns')).toHaveAttribute('data-value', '19')
  await expect(viewer.total('duration-ms')).toHaveAttribute('data-value', /^\d+$/)
  const table = viewer.usage.getByRole('table')
  await table.getByRole('button', { name: /drag/ }).click()
  await viewer.expectAt(9, /drag/)
  const chart = viewer.usage.getByLabel(/^Tokens and cost per turn: click a bar/)
  const box = await chart.boundingBox()
  if (box === null) throw new Error('the chart is not on screen')
  await chart.click({ position: { x: box.width * 0.9, y: box.height / 2 } })
  await viewer.expectAt(18, /click/)
})

test('recent drops can be forgotten, and remembering switched off', async ({ viewer }) => {
  await viewer.goto()
  await viewer.openSample()
  await viewer.expectRemembered()
  await viewer.open()
  const recent = viewer.page.getByRole('region', { name: 'Recent' })
  await expect(recent.getByRole('listitem')).toHaveCount(1)
  await recent.getByRole('listitem').getByRole('button').first().click()
  await viewer.waitUntilRead(19)
  await viewer.open()
  await recent.getByRole('button', { name: 'Clear' }).click()
  await expect(recent.getByRole('listitem')).toHaveCount(0)
  await recent.getByRole('button', { name: 'Switch off' }).click()
  await viewer.openSample()
  await viewer.open()
  await expect(recent).toContainText('nothing is kept')
  await expect(recent.getByRole('listitem')).toHaveCount(0)
})
