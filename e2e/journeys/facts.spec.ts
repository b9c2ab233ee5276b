import { join } from 'node:path'
import { AUGUR_RUNS } from '../../src/testing/augur/runs.ts'
import { SONDERA_RUNS } from '../../src/testing/sondera/runs.ts'
import { TRAE_RUNS } from '../../src/testing/trae/runs.ts'
import { expectAccessible } from '../accessible.ts'
import { expect, test } from '../journey.ts'
import { withPictures, writeFiles } from '../runs/disk.ts'
import { fixtures } from '../viewerPage.ts'
import type { ViewerPage } from '../viewerPage.ts'

type Runs = Readonly<Record<string, () => Parameters<typeof withPictures>[0]>>

/** Opens one of our own small runs from a folder. */
async function openMade(
  viewer: ViewerPage,
  scratch: string,
  runs: Runs,
  name: string,
  turns: number,
): Promise<void> {
  await viewer.goto()
  await viewer.openFolder(writeFiles(scratch, withPictures(runs[name]?.() ?? {})))
  await viewer.waitUntilRead(turns)
}

test.describe('each format', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('Trae: calls and results in words, at their place in the file', async ({
    viewer,
    scratch,
  }) => {
    await openMade(viewer, scratch, TRAE_RUNS, 'success', 4)
    await viewer.seek(1)
    await expect(viewer.stage).toHaveAttribute('data-frame', 'none')
    const terminal = viewer.stage.getByRole('group', { name: 'Terminal' })
    await expect(terminal.getByRole('group', { name: 'Output' })).toHaveText(/a\.py\s+b\.py/)
    await expectAccessible(viewer, 'a command')
    await viewer.seek(3)
    const change = viewer.stage.getByRole('region', { name: /^Change of/ })
    await expect(change).toContainText('removed: two')
    await expect(change).toContainText('added: three')
    await expectAccessible(viewer, 'an edit')
    await expect(viewer.page.getByRole('group', { name: 'Zoom' })).toHaveCount(0)
    await viewer.showDetails()
    await expect(viewer.dialog.getByRole('region', { name: 'Outcome' })).toContainText(/4 of \d/)
    await expectAccessible(viewer, 'details of a run of one file')
  })

  test('Sondera: what was denied, would be denied, and what came after', async ({
    viewer,
    scratch,
  }) => {
    await openMade(viewer, scratch, SONDERA_RUNS, 'hooks B', 7)
    const decision = viewer.panel.getByTestId('decision')
    const denials: string[] = []
    const stops = Number(await viewer.slider.getAttribute('aria-valuemax'))
    for (let stop = 1; stop <= stops; stop += 1) {
      await viewer.seek(stop)
      await expect(viewer.panel.getByRole('heading', { level: 2 })).toBeVisible()
      if ((await decision.count()) === 0) continue
      denials.push((await decision.getByText(/^(Denied|Would deny)$/).textContent()) ?? '')
      await expect(viewer.panel.getByTestId('after-deny')).toBeVisible()
      await expectAccessible(viewer, `decision at ${stop}`)
    }
    expect(denials).toEqual(['Would deny', 'Denied'])
    await viewer.showDetails()
    const lifecycle = viewer.dialog.getByRole('list', { name: 'Life cycle' })
    await expect(lifecycle.getByRole('listitem')).not.toHaveCount(0)
  })

  test('Augur: grounding, unavailable screens, logs at their lines', async ({
    viewer,
    scratch,
  }) => {
    await openMade(viewer, scratch, AUGUR_RUNS, 'bundle', 4)
    await viewer.seek(2)
    const mark = viewer.stage.getByTestId('side-mark')
    await expect(mark).toHaveAttribute('data-role', 'grounding')
    await expect(mark).toHaveAttribute('data-x', '750')
    await expect(mark).toHaveAttribute('data-indirect', '')
    await expect(viewer.panel.getByRole('region', { name: 'Grounding' })).toContainText('Buy')
    await expectAccessible(viewer, 'a grounding')
    await viewer.panel
      .getByRole('button', { name: /run\.log lines 2–3/ })
      .first()
      .click()
    await expect(viewer.tab('Raw')).toHaveAttribute('aria-selected', 'true')
    await expect(viewer.panel.getByTestId('marked-lines')).toHaveCount(2)
    await expect(viewer.panel.getByTestId('marked-lines').first()).toBeInViewport()
    await expectAccessible(viewer, 'a log at its lines')
  })
})

test.describe('the shared runs', () => {
  test.skip(fixtures === undefined, 'the shared fixtures are not here')

  test('Trae: an edit of a real run is a diff, its request a tree', async ({ viewer }) => {
    await viewer.goto()
    await viewer.openFiles(join(fixtures ?? '', 'trae', 'openai_gpt5_success_reasoning.json'))
    await viewer.waitUntilRead(14)
    await viewer.seek(7)
    await expect(viewer.stage.getByRole('region', { name: /^Change of/ })).toContainText(
      'added:         if not self.free_table:',
    )
    await viewer.showTab('Request')
    await expect(viewer.panel.getByRole('tree')).toBeVisible()
    await expectAccessible(viewer, 'the request of a turn')
  })

  test('Sondera: a steered denial with its steering and its policy', async ({ viewer }) => {
    await viewer.goto()
    await viewer.openFiles(join(fixtures ?? '', 'sondera', 'hooks_genB_synthetic.jsonl'))
    await viewer.waitUntilRead(7)
    await viewer.seek(4)
    const decision = viewer.panel.getByTestId('decision')
    await expect(decision).toHaveAttribute('data-decision', 'deny')
    await expect(decision).toHaveAttribute('data-mode', 'steer')
    await expect(decision).toHaveAttribute('data-turn', '4')
    for (const words of ['forbid-exfil', 'No exfiltration', 'asks secops', 'Use the vault'])
      await expect(decision).toContainText(words)
    await expect(viewer.stage.getByRole('list', { name: 'Decisions' })).toContainText('Denied')
  })

  test('Augur: a skipped step is unavailable, redactions are chips', async ({ viewer }) => {
    await viewer.goto()
    await viewer.openFolder(join(fixtures ?? '', 'augur', 'run_1779703200'))
    await viewer.waitUntilRead(6)
    await viewer.seek(6)
    await expect(viewer.stage).toContainText('Screenshot unavailable')
    await viewer.seek(3)
    await expect(viewer.stage.getByTestId('side-mark')).toHaveAttribute('data-x', '1530')
    await viewer.seek(2)
    await expect(viewer.panel.getByText('redacted email').first()).toBeVisible()
  })
})
