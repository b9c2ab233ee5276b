import { join } from 'node:path'
import { expectAccessible } from '../accessible.ts'
import { expect, test } from '../journey.ts'
import { fixtures } from '../viewerPage.ts'

test('what the model had in view, and what was said with it', async ({ viewer }) => {
  test.skip(fixtures === undefined, 'the shared fixtures are not here')
  const { page } = viewer
  await viewer.goto()
  await viewer.openFolder(join(fixtures ?? '', 'cua/real/2025-09-14_claude-sonnet-4-_033144_e61e'))
  await viewer.waitUntilRead(17)
  await viewer.seek(12)

  await viewer.showTab('Messages')
  await expect(viewer.panel.getByText('The model saw 2 images in this call')).toBeVisible()
  await expect(
    viewer.panel.getByText(/^Screenshots from turns 10 and 11; older images/),
  ).toBeVisible()
  const answer = viewer.panel.getByRole('article').last()
  await answer.scrollIntoViewIfNeeded()
  await expect(answer.getByText('[359, 273]')).toBeVisible()

  await viewer.show('Usage')
  const panel = page.getByRole('region', { name: 'Screens in view' })
  await panel.scrollIntoViewIfNeeded()
  await expect(
    panel.getByText(/^No call held more than 2 images; older ones were dropped/),
  ).toBeVisible()
  const grid = panel.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-colcount', '17')
  await expect(grid).toHaveAttribute('aria-rowcount', '16')
  await grid.focus()
  const cell = panel.getByRole('gridcell')
  await expect(cell).toHaveText(
    /^Call 12 held the screen of turn 11; the file leaves its bytes out/,
  )
  await grid.press('ArrowRight')
  await grid.press('ArrowRight')
  await expect(cell).toHaveText('Call 14 held nothing of the screen of turn 11.')
  await expectAccessible(viewer, 'screens in view')
  await grid.press('Enter')
  await viewer.expectAt(14, /click/)
})

test('a conversation of words: calls as rows, failures marked, a way into the file', async ({
  viewer,
}) => {
  test.skip(fixtures === undefined, 'the shared fixtures are not here')
  await viewer.goto()
  await viewer.openFiles(join(fixtures ?? '', 'trae/openai_gpt5_success_reasoning.json'))
  await viewer.waitUntilRead(14)
  await viewer.seek(3)
  await viewer.showTab('Messages')
  const failed = viewer.panel.getByRole('article').filter({ hasText: 'No such file or directory' })
  await expect(failed.getByText('failed', { exact: true })).toBeVisible()
  await expect(viewer.panel.getByText('command', { exact: true }).first()).toBeVisible()
  await expectAccessible(viewer, 'a conversation of words')
  const place =
    /^Show llm_interactions\[\d+\]\.input_messages\[\d+\]\.tool_result\.error in the JSON$/
  await failed.getByRole('button', { name: place }).focus()
  await viewer.press('Enter')
  await expect(viewer.panel.getByRole('tree')).toBeVisible()
  await expect(viewer.panel.getByText(/No such file or directory/).first()).toBeVisible()
})
