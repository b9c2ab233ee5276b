import { join } from 'node:path'
import { expectAccessible } from '../accessible.ts'
import { ComparePage } from '../comparePage.ts'
import { expect, test } from '../journey.ts'
import { fixtures } from '../viewerPage.ts'

const sonnet = '2025-09-14_claude-sonnet-4-_033144_e61e'
const opus = '2025-09-14_claude-opus-4-20_064925_5723'

test('two runs side by side: aligned, both points on both screens, swapped, kept in a link', async ({
  viewer,
}) => {
  test.skip(fixtures === undefined, 'the fixtures are not here')
  const cua = join(fixtures ?? '', 'cua/real')
  await viewer.goto()
  await viewer.openFolder(join(cua, opus))
  await viewer.waitUntilRead(6)
  await viewer.openFolder(join(cua, sonnet))
  await viewer.waitUntilRead(17)
  const compare = new ComparePage(viewer)
  await viewer.press('c')
  await expect(compare.region).toContainText('Choose a run to compare with')
  await viewer.press('b')
  await compare.pick('opus')

  // It goes where they part, and says how far they went together.
  await compare.expectRow({ a: 2, relation: /only-a|different/ })
  await expect(compare.region.getByTestId('divergence')).toBeVisible()
  await expect(compare.region.getByTestId('compare-row').first()).toHaveAttribute('data-b', '1')
  await expect(viewer.page.getByTestId('compare-notice').first()).toContainText('tasks differ')

  // Both click on one row: each screen has its own point, and the other's.
  const similar = compare.region.locator('[data-a="7"][data-b="2"]')
  await similar.click()
  await compare.expectRow({ a: 7, b: 2, relation: /similar/ })
  await expect(compare.screenA.getByTestId('other-point')).toHaveAttribute('data-x', '443')
  await expect(compare.screenB.getByTestId('other-point')).toHaveAttribute('data-x', '386')
  await expect(compare.screenB.getByTestId('stage-image')).toHaveAttribute('data-width', /\d/)
  await expect(compare.region.getByTestId('relation')).toContainText('px apart')
  await expect(compare.region.getByTestId('delta-turns')).toHaveAttribute('data-delta', '-11')

  // Zoom goes over to the other screen, until they are told apart.
  await compare.screenA.focus()
  await viewer.press('+')
  const widthOf = async (figure: typeof compare.screenA) =>
    (await figure.getByTestId('stage-image').boundingBox())?.width
  await expect.poll(() => widthOf(compare.screenB)).toBe(await widthOf(compare.screenA))
  await viewer.press('0')

  await viewer.page.getByRole('tab', { name: 'Diff A/B' }).click()
  await expect(compare.screenA).toHaveAttribute('data-frame', 'diff')
  await expect(compare.screenA).toContainText('of the pixels differ')
  await viewer.page.getByRole('tab', { name: 'Overlay swipe' }).click()
  await expect(viewer.page.getByRole('slider', { name: 'Divider between A and B' })).toBeVisible()
  await viewer.page.getByRole('tab', { name: 'Saw' }).click()

  // By keys: differences, only those, the ends, and round.
  const slider = viewer.page.getByRole('slider', { name: 'Compared rows' })
  await slider.focus()
  await viewer.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', /^Row 1 of 17\. A: screenshot/)
  await viewer.press('d')
  await compare.expectRow({ a: 2, relation: /only-a|different/ })
  await viewer.press('v')
  await expect(compare.region).toContainText('1 row the same')
  await viewer.press('v')
  await expectAccessible(viewer, 'two runs side by side')
  await viewer.press('x')
  await compare.expectRow({ b: 2, relation: /only-b|different/ })
  await expect(viewer.page.getByRole('button', { name: `Run A: ${opus}` })).toBeVisible()

  // A link to it waits for both.
  const link = await viewer.page.evaluate(() => location.hash)
  expect(link).toContain(`with=${sonnet}`)
  await viewer.page.goto('about:blank')
  await viewer.goto(link)
  await viewer.openFolder(cua)
  await expect(compare.rows.first()).toBeVisible({ timeout: 30_000 })
  await expect(viewer.page.getByRole('button', { name: `Run B: ${sonnet}` })).toBeVisible()
})

test('several runs of other formats against one of them, from marks in the library', async ({
  viewer,
}) => {
  test.skip(fixtures === undefined, 'the fixtures are not here')
  const root = fixtures ?? ''
  const compare = new ComparePage(viewer)
  const { page } = viewer
  await viewer.goto()
  await viewer.openFiles(
    join(root, 'trae/openai_gpt4o_success_parallel_tools.json'),
    join(root, 'trae/openai_gpt5_success_reasoning.json'),
  )
  await expect(page.getByTestId('trajectory-row')).toHaveCount(2)
  await viewer.openFolder(join(root, 'cua/real', opus))
  await viewer.waitUntilRead(6)
  await page.getByRole('button', { name: /^Run / }).first().click()
  await page.getByRole('menuitem', { name: 'Library' }).click()
  await page.getByRole('checkbox', { name: /gpt4o.* to compare$/ }).check()
  const grid = page.getByRole('grid', { name: 'Trajectories' })
  await grid.focus()
  await viewer.press('Home')
  while (!/gpt5/.test((await page.getByRole('row', { selected: true }).textContent()) ?? ''))
    await viewer.press('ArrowDown')
  await viewer.press('Space')
  await expect(page.getByRole('region', { name: 'Marked runs' })).toContainText('2 runs marked')
  await page.getByRole('button', { name: 'Compare with the open run' }).click()

  // All of them, the open one as the reference.
  const table = page.getByRole('table', { name: 'Compared runs' })
  await expect(page.getByTestId('compared-run')).toHaveCount(3)
  await expect(table).toContainText('gpt-5')
  await expect(compare.region).toContainText('all aligned by action')
  await expectAccessible(viewer, 'several runs')
  await page
    .getByTestId('compared-run')
    .filter({ hasText: 'gpt-4o' })
    .getByRole('button', { name: 'Make reference' })
    .click()
  await expect(page.locator('[data-testid=compared-run][data-reference]')).toContainText('gpt-4o')
  const turns = table.getByRole('columnheader', { name: 'Turns' })
  await turns.getByRole('button').click()
  await expect(turns).toHaveAttribute('aria-sort', 'ascending')

  // A pair of them: no screens, so what came of the commands stands there.
  await table.getByRole('button', { name: /gpt5/ }).first().press('Enter')
  await expect(compare.rows.first()).toBeVisible()
  await expect(compare.region).toContainText('Reasoning tokens')
  await compare.region.locator('[data-a="2"][data-b="3"]').click()
  await expect(
    compare.region.getByRole('group', { name: 'What came of it in run A' }),
  ).toBeVisible()
  await expectAccessible(viewer, 'two runs without screens')
  await viewer.press('Escape')
  await expect(table).toBeVisible()
  await viewer.press('Escape')
  await expect(viewer.slider).toBeVisible()
})
