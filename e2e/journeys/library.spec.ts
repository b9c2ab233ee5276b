import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sessionRun } from '../../src/testing/cua/otherRuns.ts'
import { splitRun } from '../../src/testing/cua/runs.ts'
import type { RunFiles } from '../../src/testing/cua/saver.ts'
import { pythonFile, SYSTEM, TASK, toolCall, toolResult } from '../../src/testing/trae/pieces.ts'
import { expectAccessible } from '../accessible.ts'
import { expect, test } from '../journey.ts'
import { moved, withPictures, writeFiles } from '../runs/disk.ts'
import { longRun } from '../runs/longRun.ts'
import type { ViewerPage } from '../viewerPage.ts'

/** Three Cua runs of two models, and as many Trae files as asked for, each a minute apart. */
function drop(traeRuns: number): RunFiles {
  const files: RunFiles = {
    ...moved(withPictures(splitRun()), 'trajectories/', 'cua/a/'),
    ...moved(longRun(3), 'trajectories/', 'cua/b/'),
    ...Object.fromEntries(
      Object.entries(withPictures(sessionRun())).map(([path, content]) => [
        `cua/session/${path}`,
        content,
      ]),
    ),
  }
  for (let index = 0; index < traeRuns; index += 1)
    files[`trae/run_${String(index).padStart(3, '0')}.json`] = traeFile(index)
  return files
}

function traeFile(index: number): string {
  const minute = String(index % 60).padStart(2, '0')
  const start = `2026-03-0${1 + Math.floor(index / 60)}T10:${minute}:00.500000`
  const call = toolCall(`c${index}`, 'bash', { command: `echo ${index}` })
  return JSON.stringify(
    pythonFile(
      [{ sent: [SYSTEM, TASK], calls: [call], results: [toolResult(`c${index}`, 'ok')] }],
      {
        task: `=Task ${index}`,
        start_time: start,
        end_time: start.replace(':00.5', ':30.5'),
        success: index % 4 !== 0,
        model: index % 2 === 0 ? 'made-up' : 'other-model',
      },
    ),
  )
}

async function openDrop(viewer: ViewerPage, scratch: string, traeRuns: number): Promise<void> {
  await viewer.goto()
  await viewer.openFolder(writeFiles(join(scratch, 'mixed'), drop(traeRuns)))
  await expect(viewer.library).toHaveAttribute('aria-rowcount', String(traeRuns + 4))
  await expect(viewer.page.getByRole('progressbar', { name: 'Reading runs' })).toHaveCount(0)
}

function filter(viewer: ViewerPage, name: RegExp) {
  return viewer.page.getByRole('combobox', { name })
}

function ids(viewer: ViewerPage): Promise<readonly (string | undefined)[]> {
  return viewer.rows.evaluateAll((rows) => rows.map((row) => row.dataset['id']))
}

test('filters by format, status, model and time, sums what is shown, and clears', async ({
  viewer,
  scratch,
}) => {
  await openDrop(viewer, scratch, 8)
  const summary = viewer.page.getByRole('region', { name: 'Summary' })
  await expect(summary).toContainText(/known for \d of 11/)
  await filter(viewer, /^Format/).selectOption('trae')
  await expect(viewer.rows).toHaveCount(8)
  await expect(viewer.page).toHaveURL(/view=library&lib=format%3Dtrae/)
  await expect(summary).toContainText('6 completed')
  await expect(summary).toContainText('2 failed')
  await filter(viewer, /^Status/).selectOption('failed')
  await expect(viewer.rows).toHaveCount(2)
  await filter(viewer, /^Model or agent/).selectOption('made-up')
  await expect(viewer.rows).toHaveCount(2)
  await filter(viewer, /^Started/).selectOption('day')
  await expect(viewer.page.getByText('No run matches the filter')).toBeVisible()
  await viewer.button('Show all').click()
  await expect(viewer.rows).toHaveCount(11)
  await expect(viewer.page).toHaveURL(/view=library$/)
  await filter(viewer, /^Started/).selectOption('range')
  await viewer.page.getByLabel('From', { exact: true }).fill('2026-02-20')
  await viewer.page.getByLabel('To', { exact: true }).fill('2026-02-27')
  await expect(viewer.said('0 shown')).toBeVisible()
  await viewer.page.getByLabel('To', { exact: true }).fill('2026-03-03')
  await expect(viewer.rows).toHaveCount(11)
  await viewer.button('Clear filter').click()
  await expect(viewer.said('11 shown')).toBeVisible()
})

test('back from a run is the same list at the same place; the next run follows the filter', async ({
  viewer,
  scratch,
}) => {
  await openDrop(viewer, scratch, 90)
  await viewer.page.getByRole('searchbox').fill('task')
  await filter(viewer, /^Format/).selectOption('trae')
  await viewer.button('Duration').click()
  await viewer.button('Run').click()
  await expect(viewer.library).toHaveAttribute('aria-rowcount', '91')
  await viewer.library.evaluate((grid) => grid.scrollTo(0, 900))
  const row = viewer.rows.filter({ hasText: 'Task 37' })
  await expect(row).toBeInViewport()
  await row.click()
  await viewer.waitUntilRead(1)
  await viewer.page.goBack()
  await expect(viewer.library).toHaveAttribute('aria-rowcount', '91')
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await expect(row).toBeInViewport()
  expect(await viewer.library.evaluate((grid) => grid.scrollTop)).toBe(900)
  await expect(viewer.page.getByRole('searchbox')).toHaveValue('task')
  // The keyboard goes on where it was.
  await viewer.press('ArrowDown')
  const next = viewer.rows.and(viewer.page.locator('[aria-selected=true]'))
  const chosen = await next.getAttribute('data-id')
  await viewer.press('Enter')
  await expect(viewer.runName).toHaveAccessibleName(`Run ${chosen ?? ''}`)
  const order = ['first']
  await viewer.press(']')
  await expect(viewer.runName).not.toHaveAccessibleName(`Run ${chosen ?? ''}`)
  order.push((await viewer.runName.getAttribute('aria-label')) ?? '')
  await viewer.press('[')
  await expect(viewer.runName).toHaveAccessibleName(`Run ${chosen ?? ''}`)
  await viewer.button('Next run').click()
  await expect(viewer.runName).toHaveAccessibleName(order[1] ?? '')
})

test('groups with what they come to, folded and unfolded by pointer and keys', async ({
  viewer,
  scratch,
}) => {
  await openDrop(viewer, scratch, 8)
  await filter(viewer, /^Group by/).selectOption('model')
  const groups = viewer.page.getByTestId('library-group')
  const group = groups.filter({ hasText: 'other-model (openai)' })
  await expect(group).toContainText('4 runs')
  await expect(group).toContainText('100% completed of 4 ended')
  await expect(group).toContainText('no cost known')
  await group.getByRole('button', { name: /runs/ }).click()
  await expect(viewer.rows).toHaveCount(7)
  await expect(viewer.said('11 shown')).toBeVisible()
  await viewer.button('Fold all groups').click()
  await expect(viewer.rows).toHaveCount(0)
  await viewer.library.focus()
  await viewer.press('Home')
  await viewer.press('ArrowRight')
  await expect(viewer.rows.first()).toBeVisible()
  await viewer.press('ArrowLeft')
  await expect(viewer.rows).toHaveCount(0)
  await viewer.button('Unfold all groups').click()
  await expect(viewer.rows).toHaveCount(11)
})

test('columns are chosen and remembered; the CSV is what is shown', async ({ viewer, scratch }) => {
  await openDrop(viewer, scratch, 4)
  await viewer.button('Columns').click()
  for (const name of ['Tokens', 'Provider'])
    await viewer.page.getByRole('menuitemcheckbox', { name }).click()
  for (const name of [
    'Model or agent',
    'Problems',
    'Findings',
    'Denied',
    'Escalated',
    'Started',
    'Duration',
  ])
    await viewer.page.getByRole('menuitemcheckbox', { name, exact: true }).click()
  await viewer.press('Escape')
  const columns = ['Status', 'Format', 'Run', 'Task', 'Provider', 'Turns', 'Cost', 'Tokens']
  const headings = ['Marked to compare', ...columns]
  await expect(viewer.page.getByRole('columnheader')).toHaveText(headings)
  await filter(viewer, /^Format/).selectOption('trae')
  await viewer.button('Run').click()
  const shown = await ids(viewer)
  await viewer.button('CSV').click()
  const downloading = viewer.page.waitForEvent('download')
  await viewer.page.getByRole('menuitem', { name: 'Download CSV' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('trajectories.csv')
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(lines[0]).toBe('\uFEFFStatus,Format,Run,Task,Provider,Turns,Cost (USD),Tokens')
  expect(lines.slice(1).map((line) => line.split(',')[2])).toEqual(shown)
  expect(lines[1]).toBe(`failed,Trae Agent,${shown[0] ?? ''},'=Task 0,openai,1,,110`)
  await viewer.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await viewer.button('CSV').click()
  await viewer.page.getByRole('menuitem', { name: 'Copy CSV' }).click()
  await expect.poll(() => viewer.clipboard()).toContain("'=Task 0")
  await viewer.page.reload()
  await openDrop(viewer, scratch, 4)
  await expect(viewer.page.getByRole('columnheader')).toHaveText(headings)
})

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } })

    test('is accessible with groups, menus and nothing found', async ({ viewer, scratch }) => {
      await openDrop(viewer, scratch, 8)
      const isPhone = viewport.width < 768
      if (isPhone) await viewer.button('Filters').click()
      await filter(viewer, /^Group by/).selectOption('model')
      await expect(viewer.page.getByTestId('library-group').first()).toBeAttached()
      await expectAccessible(viewer, 'groups')
      await viewer.button('CSV').click()
      await expect(viewer.page.getByRole('menu')).toBeVisible()
      await expectAccessible(viewer, 'a menu')
      await viewer.press('Escape')
      await viewer.page.getByRole('searchbox').fill('nothing like it')
      await expect(viewer.button('Show all')).toBeVisible()
      await expectAccessible(viewer, 'nothing found')
    })
  })
}
