// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Action, ActionIntent } from '../../model/action.ts'
import type { Artifact } from '../../model/artifact.ts'
import { overlayOf } from '../../model/overlay/overlay.ts'
import { stopsOf } from '../../model/stops.ts'
import type { Turn } from '../../model/trajectory.ts'
import { emptyStage, useStage } from '../../state/stage/stage.ts'
import type { StagePane } from '../../state/stage/stage.ts'
import { useView } from '../../state/view.ts'
import { aDecision, aPoint, aTrajectory, aTurn, anAction } from '../../testing/builders.ts'
import { showTrajectory } from '../../testing/showTrajectory.ts'
import { Overlay } from '../shared/overlay/Overlay.tsx'
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

describe('a run without turns', () => {
  it('says what it was to do and what is known of its end', async () => {
    const outcome = { status: 'running', source: 'derived', note: 'No end is recorded.' } as const
    showTrajectory(aTrajectory({ turns: [], task: 'Book a flight', outcome }))
    render(<Stage />)
    const figure = await screen.findByRole('figure', { name: 'Screenshot' })
    expect(figure.textContent).toContain('No turn was recorded')
    expect(figure.textContent).toContain('No end is recorded.')
    expect(figure.textContent).toContain('Book a flight')
  })
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

describe('a stop that is told in words', () => {
  const none = [{ state: 'none', path: undefined, wanted: 'saw' }] as const

  function told(change: Partial<Action>, artifacts: readonly Artifact[] = []): void {
    const action = anAction({ points: [], fields: {}, ...change })
    stageShows(aTurn({ actions: [action] }), none, artifacts)
    render(<Stage />)
  }

  it('a command is a terminal: output, error stream and exit code, without control sequences', async () => {
    told({
      intent: { kind: 'shell', command: 'make test' },
      result: { text: '\u001B[32mok\u001B[0m 10%\rok 99%', error: 'one warning', exitCode: 2 },
    })
    const terminal = await screen.findByRole('group', { name: 'Terminal' })
    expect(within(terminal).getByRole('group', { name: 'Command' }).textContent).toBe('make test')
    expect(within(terminal).getByRole('group', { name: 'Output' }).textContent).toBe('ok 99%')
    expect(within(terminal).getByRole('group', { name: 'Error' }).textContent).toBe('one warning')
    expect(terminal.textContent).toContain('exit code 2')
  })

  it('an edit is a diff', async () => {
    const intent = { operation: 'edit', path: 'a.py', before: 'a\nb', after: 'a\nc' } as const
    told({ intent: { kind: 'file', ...intent }, result: { text: 'edited' } })
    const change = await screen.findByRole('region', { name: 'Change of a.py' })
    expect(change.textContent).toMatch(/removed: b.*added: c/)
    expect(screen.getByRole('group', { name: 'Result' }).textContent).toBe('edited')
  })

  it('a tool has its arguments and its result laid out', async () => {
    told({
      intent: { kind: 'tool', name: 'search', argumentsText: '{"query":"x","limit":3}' },
      result: { text: '["first result of many","second result of many"]' },
    })
    const args = await screen.findByRole('group', { name: 'Arguments' })
    expect(args.textContent).toContain('"query": "x"')
    expect(screen.getByRole('group', { name: 'Result' }).textContent).toContain('\n')
  })

  it.each<readonly [ActionIntent, string]>([
    [{ kind: 'think', text: 'The cache is stale.' }, 'The cache is stale.'],
    [{ kind: 'fetch', url: 'https://example.com/a' }, 'https://example.com/a'],
    [{ kind: 'terminate', status: 'success' }, 'success'],
  ])('%o is shown as such', async (intent, text) => {
    told({ intent })
    expect(await screen.findByText(text)).toBeTruthy()
  })

  it('an address of the recording is no link', async () => {
    told({ intent: { kind: 'fetch', url: 'https://example.com/a' } })
    await screen.findByText('https://example.com/a')
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('a long output is folded', async () => {
    const text = Array.from({ length: 2000 }, (_, line) => `line ${line}`).join('\n')
    told({ intent: { kind: 'shell', command: 'seq' }, result: { text } })
    const output = await screen.findByRole('group', { name: 'Output' })
    expect(output.textContent).not.toContain('line 1999')
    await userEvent.click(screen.getByRole('button', { name: /^Show all/ }))
    expect(screen.getByRole('region', { name: 'Output' }).textContent).toContain('line 1999')
  })

  it('what policies said of it stands above', async () => {
    const decisions = [aDecision({ verdict: 'deny', mode: 'monitor', reason: 'no network' })]
    const action = anAction({ intent: { kind: 'shell', command: 'curl x' }, points: [] })
    stageShows(aTurn({ actions: [action], decisions }), none, [])
    render(<Stage />)
    const list = await screen.findByRole('list', { name: 'Decisions' })
    expect(list.textContent).toBe('Would denyno network')
  })

  it('also between screenshots, where nothing is missing', async () => {
    told({ intent: { kind: 'shell', command: 'ls' } }, [screenshot])
    expect(await screen.findByRole('group', { name: 'Terminal' })).toBeTruthy()
    expect(screen.getByRole('tab', { name: 'After' })).toBeTruthy()
  })

  it('a turn without action shows what was said, and why it failed', async () => {
    stageShows(aTurn({ title: 'reflection', message: 'Try again', error: 'Rate limit' }), none, [])
    render(<Stage />)
    expect(await screen.findByRole('heading', { name: 'Reflection' })).toBeTruthy()
    expect(screen.getByText('Try again')).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Error of the turn' }).textContent).toContain('Rate')
  })
})

describe('a screen that is not there', () => {
  const none = [{ state: 'none', path: undefined, wanted: 'saw' }] as const

  it('was never taken: unavailable, with the reason, and nothing to zoom', () => {
    const frames = { unavailable: 'unavailable: skipped step' }
    stageShows(aTurn({ frames }), none, [screenshot])
    render(<Stage />)
    const figure = screen.getByRole('figure', { name: 'Screenshot' })
    expect(figure.textContent).toBe('Screenshot unavailableskipped step')
    expect(screen.queryByRole('group', { name: 'Zoom' })).toBeNull()
  })

  it('is told apart from one whose file is gone', () => {
    const pane = { state: 'none', path: 'run/gone.png', wanted: 'saw' } as const
    stageShows(aTurn({ frames: { missing: 'run/gone.png' } }), [pane], [screenshot])
    render(<Stage />)
    const { textContent } = screen.getByRole('figure', { name: 'Screenshot' })
    expect(textContent).toBe('Screenshot not in the dropgone.png')
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
