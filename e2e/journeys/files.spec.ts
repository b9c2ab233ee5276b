import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { splitRun } from '../../src/testing/cua/runs.ts'
import { SONDERA_RUNS } from '../../src/testing/sondera/runs.ts'
import { expectAccessible } from '../accessible.ts'
import { expect, test } from '../journey.ts'
import { artifactFiles } from '../runs/artifactFiles.mjs'
import { withPictures, writeFiles } from '../runs/disk.ts'

const ROOT = 'trajectories/2026-03-01_claudemadeup_100000_beef'

/** A film of three seconds, as the browser itself records it. */
async function recordFilm(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 160
    canvas.height = 100
    const context = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const ended = new Promise((resolve) => {
      recorder.onstop = resolve
    })
    let frame = 0
    const timer = setInterval(() => {
      frame += 1
      if (context === null) return
      context.fillStyle = `hsl(${frame * 7} 60% 50%)`
      context.fillRect(0, 0, 160, 100)
    }, 50)
    recorder.start()
    setTimeout(() => recorder.stop(), 3000)
    await ended
    clearInterval(timer)
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  })
  return Buffer.from(bytes)
}

test('files of a Cua run open by what they are, and recordings go with its stops', async ({
  viewer,
  scratch,
}) => {
  const { page } = viewer
  await viewer.goto()
  const folder = writeFiles(scratch, withPictures(splitRun()))
  for (const [name, content] of Object.entries(artifactFiles())) {
    writeFileSync(join(folder, ROOT, name), content)
  }
  writeFileSync(join(folder, ROOT, 'recording.webm'), await recordFilm(page))
  await viewer.openFolder(folder)
  await viewer.waitUntilRead(4)
  await viewer.showTab('Raw')
  const { panel } = viewer
  const back = panel.getByRole('button', { name: 'All files of the turn' })
  const open = async (name: string): Promise<void> => {
    if (await back.isVisible()) await back.click()
    await panel.getByRole('list', { name: 'Files of the run' }).getByText(name).click()
  }
  const text = panel.getByRole('region', { name: 'Text of the file' })

  await test.step('a log by line, with its levels, searched far beyond what is in the page', async () => {
    await open('agent.log')
    await expect(text).toContainText('step 1 of the agent')
    await panel.getByRole('button', { name: 'Search in this file' }).click()
    await panel.getByRole('searchbox').fill('needle')
    await expect(panel.getByRole('status').first()).toHaveText('1 of 1')
    await expect(text.locator('mark')).toHaveText('needle')
    await panel.getByRole('searchbox').fill('could not')
    const found = text.locator('[data-level=error]')
    await expect(found).toContainText('could not find the button')
    await expect(text.locator('[data-level=warning]')).toContainText('trying again')
    await panel.getByRole('searchbox').fill('DEBUG')
    await expect(panel.getByRole('status').first()).toHaveText(/^1 of 71\d$/)
    await page.keyboard.press('F3')
    await expect(panel.getByRole('status').first()).toHaveText(/^2 of /)
    await page.keyboard.press('Shift+F3')
    await page.keyboard.press('Shift+F3')
    await expect(panel.getByRole('status').first()).toHaveText(/^71\d of /)
    await expect(text.getByText('needle')).toHaveCount(0)
    await panel.getByRole('button', { name: 'Wrap lines' }).click()
    await expectAccessible(viewer, 'a log')
    await page.keyboard.press('Escape')
  })

  await test.step('JSON lines as records, one of them broken', async () => {
    await open('events.jsonl')
    const records = panel.getByRole('list', { name: 'Records' })
    await expect(records.getByText('no JSON')).toHaveCount(1)
    await records.getByRole('button', { expanded: false }).nth(1).click()
    await expect(panel.getByRole('tree', { name: 'Line 2 as a tree' })).toContainText('point')
    await expectAccessible(viewer, 'records')
    await panel.getByRole('button', { name: 'Tree', exact: true }).click()
    await expect(panel.getByRole('tree')).toBeVisible()
    await panel.getByRole('button', { name: 'Records', exact: true }).click()
    await expect(records).toBeVisible()
  })

  await test.step('markdown without its HTML, and its source', async () => {
    await open('notes.md')
    await expect(panel.getByRole('region', { name: 'Markdown' })).toContainText('<img src=x')
    await panel.getByRole('button', { name: 'Source' }).click()
    await expect(text).toContainText('**Bought**')
  })

  await test.step('a picture with its size and what is transparent', async () => {
    await open('logo.png')
    await expect(panel.getByTestId('picture-size')).toHaveText(
      '48×32 pixels, PNG, partly transparent',
    )
    await panel.getByRole('button', { name: '100%' }).click()
    await panel.getByRole('button', { name: 'Zoom in' }).click()
    await expect(panel.getByLabel('Zoom', { exact: true })).toHaveText('200%')
  })

  await test.step('hostile and unknown files do nothing but show themselves', async () => {
    await open('icon.svg')
    await expect(text).toContainText('onload="alert(1)"')
    await open('binary.txt')
    await expect(panel.getByRole('region', { name: 'First bytes' })).toContainText(
      'looks like text',
    )
    await open('dump.bin')
    await expect(panel).toContainText('ELF program')
    await open('bidi.txt')
    await expect(text).toContainText('plain')
    await viewer.expectNowhere('\u202e')
    await open('endless.txt')
    await expect(text.getByTitle('The line goes on').first()).toBeVisible()
  })

  await test.step('a recorded terminal in step both ways', async () => {
    await open('session.cast')
    const terminal = panel.getByRole('region', { name: 'Terminal recording' })
    await expect(terminal).toContainText('line 3 of the build')
    await expect(panel.getByRole('group', { name: 'In step with the run' })).toContainText(
      'as the file says',
    )
    await viewer.seek(3)
    const current = terminal.locator('[aria-current=true]')
    const before = await current.textContent()
    await viewer.seek(4)
    await expect(current).not.toHaveText(before ?? '')
    await panel.getByRole('slider', { name: 'Position in the recording' }).fill('0')
    await viewer.expectAt(1, /./)
    await expectAccessible(viewer, 'a terminal')
  })

  await test.step('a film, once the person says which frame is which stop', async () => {
    await viewer.button('Show recording.webm').click()
    const film = panel.locator('video')
    await expect(film).toHaveJSProperty('muted', true)
    await expect(film).toHaveJSProperty('paused', true)
    await expect
      .poll(() => film.evaluate((video: HTMLVideoElement) => video.duration))
      .toBeLessThan(5)
    await viewer.seek(2)
    await panel.getByRole('button', { name: 'This frame is stop 2' }).click()
    await expect(panel.getByRole('group', { name: 'In step with the run' })).toContainText(
      'In step, as you set it: stop 2 is at 0:00.0.',
    )
    await viewer.seek(3)
    const time = () => film.evaluate((video: HTMLVideoElement) => video.currentTime)
    await expect.poll(time).toBeGreaterThan(0.5)
    await viewer.seek(2)
    await expect.poll(time).toBeLessThan(0.1)
    await expect(film).toHaveJSProperty('paused', true)
  })
})

test('the lines of a Sondera run as records, each with its tree', async ({ viewer, scratch }) => {
  const run = SONDERA_RUNS['hooks A']
  expect(run).toBeDefined()
  await viewer.goto()
  await viewer.openFolder(writeFiles(scratch, run?.() ?? {}))
  await viewer.seek(2)
  await viewer.showTab('Raw')
  const { panel } = viewer
  await panel
    .getByRole('button', { name: /d5e9af33\.jsonl/ })
    .first()
    .click()
  const records = panel.getByRole('list', { name: 'Records' })
  await records.getByRole('button', { expanded: false }).first().click()
  await expect(panel.getByRole('tree', { name: 'Line 1 as a tree' })).toContainText('Started')
  await panel.getByRole('button', { name: 'Search in this file' }).click()
  await panel.getByRole('searchbox').fill('npm install')
  await expect(panel.getByRole('status').first()).toHaveText(/^1 of \d$/)
})
