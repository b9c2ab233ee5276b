import { join } from 'node:path'
import { expectAccessible } from '../accessible.ts'
import { CallsPage } from '../callsPage.ts'
import { expect, test } from '../journey.ts'
import { fixtures } from '../viewerPage.ts'

test('a trimmed history: what is new, what changed, where the cache ends, the whole call', async ({
  viewer,
}) => {
  test.skip(fixtures === undefined, 'the shared fixtures are not here')
  const calls = new CallsPage(viewer)
  await viewer.goto()
  await viewer.openFolder(join(fixtures ?? '', 'cua/real/2025-09-14_claude-sonnet-4-_033144_e61e'))
  await viewer.waitUntilRead(17)
  await viewer.seek(12)
  await viewer.showTab('Messages')
  await expect(viewer.said('2 new, 1 changed, 1 removed since call 11')).toBeVisible()
  await expect(calls.marked('changed').getByRole('deletion')).toContainText('"blankets"')
  await expect(calls.marked('removed')).toContainText('0046_screenshot_after.png')
  await expect(calls.cacheBreak).toContainText('Behind it 2 unchanged messages')
  const fold = calls.fold('9 messages unchanged since call 11')
  await expectAccessible(viewer, 'only what is new')

  await viewer.tabTo(fold)
  await viewer.press('Enter')
  await expect(fold).toHaveAttribute('aria-expanded', 'true')
  await expect(calls.messages.first()).toContainText('cozy blankets under 30 dollars')
  await viewer.press('Enter')
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await viewer.expectAt(12, /click/)

  await calls.onlyNew.click()
  await expect(fold).toHaveCount(0)
  await expect(calls.messages.last()).toContainText('answer')
  await expect(calls.marked('removed')).toHaveCount(0)
  await calls.onlyNew.click()

  await calls.widen()
  await expect(calls.part('Call')).toContainText('in 5,916')
  await expect(calls.part('Call')).toContainText('$0.020013')
  await expect(calls.part('Messages').getByText('2 new, 1 changed')).toBeVisible()
  await expect(calls.part('Request').getByRole('tree', { name: /0059_api_start/ })).toBeVisible()
  await expect(calls.part('Response').getByRole('tree', { name: /0060_api_result/ })).toBeVisible()
  await expectAccessible(viewer, 'the whole call')
  await calls.strip.press('ArrowRight')
  await viewer.expectAt(13, /wait/)
  await expect(calls.strip).toHaveAttribute('aria-valuetext', /^Call 13: /)
  await expect(calls.part('Request').getByRole('tree', { name: /0065_api_start/ })).toBeVisible()
  await viewer.showTab('Request')
  await calls.narrow()
  await expect(calls.strip).toHaveCount(0)
  await expect(viewer.panel.getByRole('tree')).toHaveCount(1)
})

test('a history that only grows, of many calls; a format that keeps none', async ({ viewer }) => {
  test.skip(fixtures === undefined, 'the shared fixtures are not here')
  const calls = new CallsPage(viewer)
  await viewer.goto()
  await viewer.openFiles(join(fixtures ?? '', 'trae/bedrock_maxsteps_todo_1MB.json'))
  await viewer.waitUntilRead(120)
  await viewer.seek(20)
  await viewer.showTab('Messages')
  await expect(viewer.said('2 new since call 19')).toBeVisible()
  await expect(calls.fold('39 messages unchanged since call 19')).toBeVisible()
  await expect(calls.cacheBreak).toHaveCount(0)
  await expect(viewer.panel).toContainText('Recorded: no cached tokens')
  await calls.widen()
  await expect(calls.strip).toHaveAttribute('aria-valuemax', '120')
  await calls.strip.press('Home')
  await viewer.expectAt(1, /^Turn 1 /)
  await expect(viewer.said('The first call of the run: all of it is new.')).toBeVisible()

  await viewer.openFiles(join(fixtures ?? '', 'sondera/hooks_genB_synthetic.jsonl'))
  await viewer.waitUntilRead(7)
  await viewer.seek(4)
  await expect(viewer.said(/Sondera hooks records what each turn added/)).toBeVisible()
  await expect(calls.part('Call')).toContainText('The record holds no model call for this turn.')
})
