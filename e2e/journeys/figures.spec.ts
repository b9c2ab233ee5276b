import { join } from 'node:path'
import { CUA_RUNS } from '../../src/testing/cua/runs.ts'
import { expect, test } from '../journey.ts'
import { readFiles, withPictures, writeFiles, writeZip } from '../runs/disk.ts'
import { fixtures } from '../viewerPage.ts'
import type { ViewerPage } from '../viewerPage.ts'

interface Figures {
  readonly turns: number
  readonly stops?: number
  readonly input?: number
  readonly output?: number
  readonly cost?: number
}

/** Folders of the shared fixtures, and what their issue says of them. */
const recorded: Readonly<Record<string, Figures>> = {
  'real/2025-09-14_claude-sonnet-4-_033144_e61e': {
    turns: 17,
    stops: 17,
    input: 90_561,
    output: 2744,
    cost: 0.312843,
  },
  'real/2025-09-14_claude-opus-4-20_064925_5723': {
    turns: 6,
    input: 25_787,
    output: 632,
    cost: 0.434205,
  },
  'real/2025-09-14_claude-opus-4-20_065015_32e2': {
    turns: 2,
    input: 5096,
    output: 429,
    cost: 0.108615,
  },
  'real/2025-09-13_claude-3-5-sonne_222520_2d0e': { turns: 1 },
  'real-merged-turns/2026-03-03_computerusepre_232929_b150': {
    turns: 2,
    input: 1431,
    output: 38,
    cost: 0,
  },
  'made-by-writers/omniparser_composed': { turns: 4, input: 8800, output: 87, cost: 0.0231 },
  'made-by-writers/uitars_before_parallel_retry': {
    turns: 6,
    stops: 7,
    input: 11_110,
    output: 140,
    cost: 0,
  },
  'made-by-writers/multi_run_reset_false_screenshot_dir': {
    turns: 6,
    input: 6402,
    output: 216,
    cost: 0.032,
  },
  'made-by-writers/hud_eval_no_call_results': { turns: 4, input: 5000, output: 80, cost: 0.008 },
  'made-by-writers/cua-cli_do_sessions/my-container/20260302-101500': { turns: 11 },
}

/** The shapes that this repository makes: every model call says 100 in, 10 out, 0.001. */
const made: Readonly<Record<string, Figures>> = {
  split: { turns: 4, stops: 4, input: 400, output: 40, cost: 0.004 },
  merged: { turns: 4, stops: 4, input: 400, output: 40, cost: 0.004 },
  parallel: { turns: 2, stops: 3, input: 100, output: 10, cost: 0.001 },
  functions: { turns: 4, stops: 4, input: 400, output: 40, cost: 0.004 },
  hud: { turns: 3, stops: 3, input: 300, output: 30, cost: 0.003 },
  continued: { turns: 4, stops: 4, input: 400, output: 40, cost: 0.004 },
  crashed: { turns: 1, stops: 1 },
  demonstration: { turns: 2, stops: 2 },
  gemini: { turns: 2, stops: 2, input: 200, output: 20, cost: 0.002 },
  checked: { turns: 1, stops: 1, input: 100, output: 10, cost: 0.001 },
  documented: { turns: 2, stops: 2, cost: 0.05 },
  session: { turns: 4, stops: 4 },
  experiment: { turns: 1, stops: 1, input: 100, output: 10, cost: 0.001 },
  driver: { turns: 2, stops: 2 },
}

async function expectFigures(viewer: ViewerPage, figures: Figures): Promise<void> {
  await viewer.waitUntilRead(figures.turns)
  if (figures.stops !== undefined)
    await expect(viewer.slider).toHaveAttribute('aria-valuemax', String(figures.stops))
  await viewer.show('Usage')
  await expect(viewer.total('turns')).toHaveAttribute('data-value', String(figures.turns))
  await expectTotal(viewer, 'input-tokens', figures.input)
  await expectTotal(viewer, 'output-tokens', figures.output)
  await expectTotal(viewer, 'cost', figures.cost)
}

/** A figure that the record does not hold has no value, not zero. */
async function expectTotal(
  viewer: ViewerPage,
  name: string,
  expected: number | undefined,
): Promise<void> {
  const value = await viewer.total(name).getAttribute('data-value')
  if (expected === undefined) expect(value).toBeNull()
  else expect(Number(value)).toBeCloseTo(expected, 9)
}

test.describe('recorded runs', () => {
  test.skip(fixtures === undefined, 'no shared fixtures')
  for (const [path, figures] of Object.entries(recorded)) {
    test(path, async ({ viewer, scratch }) => {
      const folder = join(fixtures ?? '', 'cua', path)
      await viewer.goto()
      await viewer.openFolder(folder)
      await expectFigures(viewer, figures)
      await viewer.open()
      await viewer.openFiles(await writeZip(join(scratch, 'renamed.zip'), readFiles(folder)))
      await expectFigures(viewer, figures)
    })
  }

  test('the zip of the command line', async ({ viewer }) => {
    const folder = join(fixtures ?? '', 'cua/made-by-writers/cua-cli_do_sessions/my-container')
    await viewer.goto()
    await viewer.openFiles(join(folder, '20260302-101500.zip'))
    await expectFigures(viewer, { turns: 11 })
  })

  test('all at once are a list', async ({ viewer }) => {
    await viewer.goto()
    await viewer.drop(join(fixtures ?? '', 'cua', 'real'))
    await expect(viewer.library).toHaveAttribute('aria-rowcount', '5')
  })
})

test.describe('runs made here', () => {
  test('every shape has its figures', () => {
    expect(Object.keys(made)).toEqual(Object.keys(CUA_RUNS))
  })

  // One page for several: a session that holds many runs shows each as one that is opened alone.
  for (const shapes of halves(Object.entries(CUA_RUNS))) {
    test(shapes.map(([shape]) => shape).join(', '), async ({ viewer, scratch }) => {
      test.slow()
      await viewer.goto()
      for (const [shape, makeRun] of shapes) {
        await test.step(shape, async () => {
          const zip = await writeZip(join(scratch, `nested-${shape}.zip`), withPictures(makeRun()))
          await viewer.openFiles(zip)
          await expectFigures(viewer, made[shape] ?? { turns: 0 })
          await viewer.open()
        })
      }
    })
  }

  test('a folder is what its zip is', async ({ viewer, scratch }) => {
    const files = withPictures(CUA_RUNS['parallel']?.() ?? {})
    const folder = writeFiles(join(scratch, 'renamed'), files)
    await viewer.goto()
    await viewer.openFolder(folder)
    await expectFigures(viewer, made['parallel'] ?? { turns: 0 })
  })
})

/** For two workers. */
function halves<T>(all: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(all.length / 2)
  return [all.slice(0, middle), all.slice(middle)]
}
