// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Artifact } from '../../model/artifact.ts'
import { overlayOf } from '../../model/overlay/overlay.ts'
import { stopsOf } from '../../model/stops.ts'
import type { Turn } from '../../model/trajectory.ts'
import { emptyStage, useStage } from '../../state/stage/stage.ts'
import type { StagePane } from '../../state/stage/stage.ts'
import { useView } from '../../state/view.ts'
import { aPoint, aTrajectory, aTurn, anAction } from '../../testing/builders.ts'
import { Overlay } from './Overlay.tsx'
import { Stage } from './Stage.tsx'

const initialView = useView.getInitialState()
const screenshot: Artifact = { path: 'a.png', kind: 'screenshot', name: 'screenshot', bytes: 1 }

/** Puts one stop on the stage, as the state does once everything is read. */
function stageShows(turn: Turn, panes: readonly StagePane[], artifacts: readonly Artifact[]): void {
  const trajectory = aTrajectory({ turns: [turn], artifacts })
  useStage.setState({ trajectory, stop: stopsOf(trajectory)[0], panes, pending: undefined })
}

beforeEach(() => {
  // jsdom has no layout: nothing is ever resized, and no query matches.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  useStage.setState(emptyStage)
  useView.setState(initialView)
})

describe('a stop without its picture', () => {
  it('names the missing file and keeps the aim', () => {
    const turn = aTurn({ actions: [anAction({ points: [aPoint({ x: 359, y: 273 })] })] })
    stageShows(turn, [{ state: 'none', path: 'run/0004_pre.png', wanted: 'saw' }], [screenshot])
    render(<Stage />)
    const figure = screen.getByRole('figure', { name: 'Screenshot' })
    expect(figure.dataset['frame']).toBe('none')
    expect(figure.textContent).toContain('0004_pre.png')
    expect(figure.textContent).toContain('click 359, 273')
  })

  it('says what was wrong with an unreadable one', () => {
    const pane = { kind: 'saw', path: 'run/0001.png', message: 'The file is empty.' } as const
    stageShows(
      aTurn({ actions: [anAction()] }),
      [{ ...pane, state: 'failed', wanted: 'saw' }],
      [screenshot],
    )
    render(<Stage />)
    const figure = screen.getByRole('figure', { name: 'Screenshot' })
    expect(figure.dataset['artifact']).toBe('run/0001.png')
    expect(figure.textContent).toContain('The file is empty.')
  })

  it('shows the call and its result in a run without screenshots, secrets masked', async () => {
    const action = anAction({
      intent: { kind: 'tool', name: 'read_file', argumentsText: '{}' },
      points: [],
      fields: { name: 'read_file', api_key: 'very-secret' },
      result: { text: '<script>alert(1)</script>' },
    })
    stageShows(
      aTurn({ actions: [action] }),
      [{ state: 'none', path: undefined, wanted: 'saw' }],
      [],
    )
    render(<Stage />)
    expect(await screen.findByRole('heading', { name: 'read_file' })).toBeTruthy()
    expect(screen.getByText('<script>alert(1)</script>')).toBeTruthy()
    expect(document.body.textContent).not.toContain('very-secret')
  })
})

describe('the frame tabs', () => {
  it('choose the frame', async () => {
    stageShows(aTurn(), [{ state: 'none', path: undefined, wanted: 'saw' }], [screenshot])
    render(<Stage />)
    await userEvent.click(screen.getByRole('tab', { name: 'After' }))
    expect(useView.getState().frame).toBe('after')
    await userEvent.click(screen.getByRole('tab', { name: 'Side by side' }))
    expect(useView.getState().frame).toBe('side')
  })

  it('offer the drawing of the producer only where there is one', () => {
    stageShows(aTurn(), [{ state: 'none', path: undefined, wanted: 'saw' }], [screenshot])
    render(<Stage />)
    expect(screen.queryByRole('tab', { name: 'Annotated' })).toBeNull()
  })
})

it('draws each point with its place in image pixels', () => {
  const points = [
    aPoint({ role: 'start', x: 0, y: 0 }),
    aPoint({ role: 'path', x: 500, y: 500, space: 'per-mille' }),
    aPoint({ role: 'end', x: 900, y: 40 }),
  ]
  const image = { width: 800, height: 600 }
  const overlay = overlayOf(anAction({ intent: { kind: 'drag' }, points }), undefined, image, {})
  render(<Overlay overlay={overlay} image={image} matrix={{ k: 0.5, x: 0, y: 0 }} pane={image} />)
  const drawn = screen.getAllByTestId('action-point').map(({ dataset }) => dataset)
  expect(drawn.map((point) => [point['role'], point['x'], point['y']])).toEqual([
    ['start', '0', '0'],
    ['path', '400', '300'],
    ['end', '900', '40'],
  ])
  expect(screen.getByText('drag 0, 0 → 900, 40 outside')).toBeTruthy()
})

it('draws what is no aim by its own mark, with its words', () => {
  const marks = [
    { role: 'grounding', label: 'Submit, 0.92', points: [aPoint({ x: 40, y: 30 })] },
    {
      role: 'region',
      label: 'coordinates',
      points: [aPoint({ x: 10, y: 10 }), aPoint({ x: 1000, y: 500, space: 'per-mille' })],
      indirect: true,
    },
  ] as const
  const image = { width: 800, height: 600 }
  const overlay = overlayOf(anAction({ points: [], marks }), undefined, image, {})
  render(<Overlay overlay={overlay} image={image} matrix={{ k: 0.5, x: 0, y: 0 }} pane={image} />)
  const drawn = screen.getAllByTestId('side-mark').map(({ dataset }) => dataset)
  expect(drawn.map((mark) => [mark['role'], mark['x'], mark['y']])).toEqual([
    ['grounding', '40', '30'],
    ['region', '10', '10'],
    ['region', '800', '300'],
  ])
  expect(drawn.map((mark) => 'indirect' in mark)).toEqual([false, true, true])
  expect(screen.queryByTestId('action-point')).toBeNull()
  expect(screen.getByText('Submit, 0.92')).toBeTruthy()
})
