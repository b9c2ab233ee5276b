import { pythonFile, SYSTEM, TASK, toolCall, toolResult } from '../../src/testing/trae/pieces.ts'
import { expectAccessible } from '../accessible.ts'
import { expect, test } from '../journey.ts'
import { moved, writeFiles } from '../runs/disk.ts'
import { longRun } from '../runs/longRun.ts'
import { SearchPage } from '../searchPage.ts'

test('found, gone through, left and commanded with keys alone, in a Cua run', async ({
  viewer,
}) => {
  const search = new SearchPage(viewer)
  await viewer.goto()
  await viewer.openSample()

  await test.step('results stream in and are shown on the stage at once; Esc goes back', async () => {
    await viewer.press('/')
    await search.type('order')
    await expect(search.status('5 results in 4 turns')).toBeVisible()
    await expect(search.option(/^Turn 14, Thought, model: .*order/)).toBeVisible()
    await expect(search.active).toContainText('Task')
    await viewer.press('ArrowDown')
    await expect(viewer.slider).toHaveAttribute('aria-valuetext', /^Turn 14 of 19/)
    await expect(search.field).toHaveAttribute('aria-activedescendant', /./)
    await expectAccessible(viewer, 'search')
    await viewer.press('Escape')
    await expect(search.panel).toHaveCount(0)
    await expect(viewer.slider).toHaveAttribute('aria-valuetext', /^Turn 1 of 19/)
  })

  await test.step('what was searched for stays: marks, its count, a link', async () => {
    await expect(search.bar).toHaveAccessibleName('Search: order, 5 results')
    await expect(search.marks).toHaveCount(1)
    await expect.poll(() => viewer.page.url()).toContain('q=order')
  })

  await test.step('Enter goes there, and keys lead from result to result and round', async () => {
    await viewer.press('/')
    await expect(search.field).toHaveValue('order')
    await viewer.press('ArrowDown')
    await viewer.press('ArrowDown')
    await viewer.press('Enter')
    await expect(search.panel).toHaveCount(0)
    await expect(viewer.slider).toHaveAttribute('aria-valuetext', /^Turn 15 of 19/)
    await expect(viewer.tab('Action')).toHaveAttribute('aria-selected', 'true')
    await viewer.press('F3')
    await expect(viewer.slider).toHaveAttribute('aria-valuetext', /^Turn 18 of 19/)
    await viewer.press('s')
    await expect(viewer.said('Result 5 of 5. Turn 19.')).toBeAttached()
    await viewer.press('s')
    await expect(viewer.said(/^Result \d of 5, from the first again/)).toBeAttached()
    await viewer.press('Shift+F3')
    await expect(viewer.said(/^Result 5 of 5, from the last again/)).toBeAttached()
    await viewer.press('Shift+S')
    await expect(viewer.said('Result 4 of 5. Turn 18.')).toBeAttached()
    await viewer.press('Shift+S')
    await expect(viewer.slider).toHaveAttribute('aria-valuetext', /^Turn 15 of 19/)
  })

  await test.step('filter words are completed, told, and wrong ones said in words', async () => {
    await viewer.press('/')
    await search.type('ac')
    await viewer.press('ArrowUp')
    await expect(search.active).toContainText('action:')
    await viewer.press('Enter')
    await expect(search.field).toHaveValue('action:')
    await viewer.page.keyboard.type('cl')
    await viewer.press('Enter')
    await expect(search.field).toHaveValue('action:click ')
    await expect(search.panel.getByRole('list', { name: 'Understood as' })).toContainText('click')
    await expect(search.status(/^9 results in 9 turns/)).toBeVisible()
    await search.type('cost:much')
    await expect(search.status(/^cost: takes a number/)).toBeVisible()
    await search.type('order(')
    await viewer.press('Alt+r')
    await expect(search.field).toHaveAttribute('aria-invalid', 'true')
    await viewer.press('Alt+r')
    await expect(search.status('No results')).toBeVisible()
    await viewer.press('Escape')
    await viewer.press('Escape')
    await expect(search.bar).toHaveCount(0)
    await expect(search.marks).toHaveCount(0)
    await expect.poll(() => viewer.page.url()).not.toContain('q=')
  })

  await test.step('the same panel goes to a turn, shows screens and changes the theme', async () => {
    await viewer.press('ControlOrMeta+k')
    await search.type('turn 7')
    await expect(search.active).toContainText('Go to turn 7')
    await viewer.press('Enter')
    await expect(viewer.slider).toHaveAttribute('aria-valuetext', /^Turn 7 of 19/)
    await viewer.press('ControlOrMeta+k')
    await search.type('>theme light')
    await viewer.press('Enter')
    await expect(viewer.page.locator('html')).toHaveAttribute('data-theme', 'light')
    await viewer.press('ControlOrMeta+k')
    await search.type('gallery')
    await viewer.press('Enter')
    await expect(viewer.gallery).toBeVisible()
  })
})

test('all runs of a drop are searched, and a result opens its run, on a phone too', async ({
  viewer,
  scratch,
}) => {
  const call = toolCall('c1', 'bash', { command: 'echo lighthouse' })
  const trae = pythonFile([
    { sent: [SYSTEM, TASK], calls: [call], results: [toolResult('c1', 'the lighthouse answers')] },
  ])
  writeFiles(scratch, {
    ...moved(longRun(4), 'trajectories/', 'cua/'),
    'trae/run_1.json': JSON.stringify(trae),
  })
  const search = new SearchPage(viewer)
  await viewer.goto()
  await viewer.openFolder(scratch)
  await expect(viewer.rows).toHaveCount(2)

  await test.step('in the library, by run', async () => {
    await viewer.button('Search').click()
    await search.type('lighthouse')
    await expect(search.status(/results in \d turns?$/)).toBeVisible()
    await search.type('"thought of turn 3"')
    await expect(search.status(/^1 result in 1 turn/)).toBeVisible()
    await expectAccessible(viewer, 'search of all runs')
    await viewer.press('Enter')
    await expect(viewer.slider).toHaveAttribute('aria-valuetext', /^Turn 3 of 4/)
  })

  await test.step('from the open run in another, to a message that was sent', async () => {
    await viewer.press('/')
    await search.panel.getByRole('button', { name: 'All runs' }).click()
    await search.field.focus()
    await search.type('field:message role:system')
    await expect(search.option(/^Turn 1, Message, system/).first()).toBeVisible()
    await viewer.press('Enter')
    await expect(viewer.tab('Messages')).toHaveAttribute('aria-selected', 'true')
    await expect(viewer.panel.locator('[data-aimed]')).toContainText('system')
  })

  await test.step('a link opens with its search', async () => {
    const hash = new URL(viewer.page.url()).hash
    expect(hash).toContain('q=')
    await viewer.page.goto('about:blank')
    await viewer.goto(hash)
    await viewer.openFolder(scratch)
    await expect(search.bar).toHaveAccessibleName(/field:message role:system, [1-9]/)
  })

  await test.step('on a phone it takes the whole screen', async () => {
    await viewer.page.setViewportSize({ width: 390, height: 844 })
    await search.bar.click()
    const box = await search.panel.boundingBox()
    expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
    await expectAccessible(viewer, 'search on a phone')
    await search
      .option(/^Turn 1, Message/)
      .first()
      .click()
    await expect(search.panel).toHaveCount(0)
    await search.bar.click()
    await viewer.button('Close the search').click()
    await expect(search.panel).toHaveCount(0)
  })
})
