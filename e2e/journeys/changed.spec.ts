import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../journey.ts'
import { writeFiles, writeZip } from '../runs/disk.ts'
import { longRun } from '../runs/longRun.ts'

/** Enough turns that the last ones are not read ahead while the first is looked at. */
const TURNS = 60

test('a file that vanished while the run is open: said so, place kept, reopened', async ({
  viewer,
  scratch,
}) => {
  const folder = join(writeFiles(scratch, longRun(TURNS)), 'trajectories')
  await viewer.goto()
  await viewer.drop(folder)
  await viewer.waitUntilRead(TURNS)
  await viewer.showTab('Usage')
  rmSync(pictureOf(folder, 39))
  await viewer.seek(41)
  await expect(viewer.alert).toContainText('Files of this run changed')
  await viewer.expectAt(41, 'Turn 41 of 60, click (40, 40)')
  await expect(viewer.tab('Usage')).toHaveAttribute('aria-selected', 'true')
  await viewer.slider.press('ArrowRight')
  await viewer.expectStage('saw', /turn_081\/.*screenshot_after\.png$/)

  writeFiles(scratch, longRun(TURNS))
  await viewer.alert.getByRole('button', { name: 'Reopen' }).click()
  await expect(viewer.alert).toHaveCount(0)
  await viewer.waitUntilRead(TURNS)
  await viewer.expectAt(42, 'Turn 42 of 60, click (41, 41)')
  await viewer.slider.press('ArrowLeft')
  await viewer.expectStage('saw', /screenshot_after\.png$/)
})

test('a zip that was overwritten while it is open', async ({ viewer, scratch }) => {
  const zip = await writeZip(join(scratch, 'run.zip'), longRun(TURNS))
  await viewer.goto()
  await viewer.drop(zip)
  await viewer.waitUntilRead(TURNS)
  writeFileSync(zip, 'something else altogether')
  await viewer.slider.press('End')
  await viewer.expectAt(60, /^Turn 60 of 60/)
  await expect(viewer.alert).toContainText('Files of this run changed')
})

/** The screen after the action of a turn (0-based): each turn takes two folders. */
function pictureOf(folder: string, turn: number): string {
  const [run = ''] = readdirSync(folder)
  const turnFolder = join(folder, run, `turn_${String(turn * 2 + 1).padStart(3, '0')}`)
  const picture = readdirSync(turnFolder).find((name) => name.endsWith('screenshot_after.png'))
  return join(turnFolder, picture ?? '')
}
