// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDecision, anAction, aPoint, aTrajectory, aTurn } from '../../testing/builders.ts'
import { layOut } from '../../testing/layOut.ts'
import { showTrajectory } from '../../testing/showTrajectory.ts'
import { changeSettings, useSettings } from '../../state/settings.ts'
import { seek, useView } from '../../state/view.ts'
import { Timeline } from './Timeline.tsx'

function runOf(turns: number) {
  return aTrajectory({
    startedAt: 0,
    endedAt: turns * 1000,
    turns: Array.from({ length: turns }, (_, index) =>
      aTurn({
        startedAt: index * 1000,
        message: `Thought ${index + 1}`,
        actions: [anAction({ points: [aPoint({ x: index, y: 7 })] })],
        usage: { inputTokens: 1000 + index, outputTokens: 0, cost: 0.01 },
      }),
    ),
  })
}

beforeAll(() => layOut({ width: 1000, height: 132 }))
beforeEach(() => changeSettings({ playTiming: 'step', playSpeed: 1 }))
afterEach(cleanup)

function slider(): HTMLElement {
  return screen.getByRole('slider', { name: 'Timeline' })
}

function values(): readonly (string | null)[] {
  return ['aria-valuemin', 'aria-valuemax', 'aria-valuenow', 'aria-valuetext'].map((name) =>
    slider().getAttribute(name),
  )
}

describe('Timeline', () => {
  it('is one slider with a stop per action', () => {
    showTrajectory(aTrajectory({ turns: [aTurn({ actions: [anAction(), anAction()] }), aTurn()] }))
    render(<Timeline />)
    expect(screen.getAllByRole('slider')).toHaveLength(1)
    expect(values()).toEqual(['1', '3', '1', 'Turn 1 of 2, click (10, 20)'])
    act(() => seek(2, 3))
    expect(values()).toEqual(['1', '3', '3', 'Turn 2 of 2, message'])
  })

  it('answers the keys of a slider', async () => {
    showTrajectory(runOf(40))
    render(<Timeline />)
    slider().focus()
    const at: number[] = []
    for (const key of ['End', 'ArrowLeft', 'PageDown', 'Home', 'ArrowRight', 'PageUp']) {
      await userEvent.keyboard(`{${key}}`)
      at.push(useView.getState().stop + 1)
    }
    expect(at).toEqual([40, 39, 29, 1, 2, 12])
    expect(document.activeElement).toBe(slider())
  })

  it('selects where it is pressed and dragged, previews where it is hovered', () => {
    showTrajectory(runOf(10))
    render(<Timeline />)
    fireEvent.pointerMove(slider(), { clientX: 450 })
    expect(useView.getState()).toMatchObject({ stop: 0, preview: 4 })
    expect(screen.getByText('Thought 5')).toBeTruthy()
    HTMLElement.prototype.setPointerCapture = () => {}
    fireEvent.pointerDown(slider(), { clientX: 250, button: 0 })
    expect(useView.getState()).toMatchObject({ stop: 2, preview: undefined })
    fireEvent.pointerMove(slider(), { clientX: 990 })
    expect(useView.getState().stop).toBe(9)
    fireEvent.pointerUp(slider(), { clientX: 990 })
    fireEvent.pointerLeave(slider())
    expect(useView.getState()).toMatchObject({ stop: 9, preview: undefined })
  })

  it('moves one stop per notch of the wheel', () => {
    showTrajectory(runOf(10))
    render(<Timeline />)
    fireEvent.wheel(slider(), { deltaY: 100 })
    fireEvent.wheel(slider(), { deltaY: 120 })
    expect(useView.getState().stop).toBe(2)
    fireEvent.wheel(slider(), { deltaX: -100 })
    expect(useView.getState().stop).toBe(1)
  })

  it('shows position, elapsed time, tokens and cost of the selected stop', () => {
    showTrajectory(runOf(17))
    render(<Timeline />)
    act(() => seek(11, 17))
    expect(screen.getByTitle('Stop 12 of 17').textContent).toBe('12 / 17')
    expect(screen.getByText('0:11.0 / 0:17.0')).toBeTruthy()
    expect(screen.getByText('1,011 tok')).toBeTruthy()
    expect(screen.getByText('$0.0100')).toBeTruthy()
  })

  it('has transport, speed and spacing', async () => {
    showTrajectory(runOf(3))
    render(<Timeline />)
    await userEvent.click(screen.getByRole('button', { name: 'Last stop' }))
    expect(useView.getState().stop).toBe(2)
    await userEvent.click(screen.getByRole('button', { name: 'Previous stop' }))
    expect(useView.getState().stop).toBe(1)
    await userEvent.click(screen.getByRole('button', { name: 'Play' }))
    expect(useView.getState().playing).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }))
    const [speed] = screen.getAllByRole('button', { name: 'Speed 1×' })
    if (speed !== undefined) await userEvent.click(speed)
    await userEvent.click(await screen.findByRole('menuitemradio', { name: '4×' }))
    expect(useSettings.getState().playSpeed).toBe(4)
  })

  it('keeps the page small for a long run, whatever stop is selected', () => {
    showTrajectory(runOf(1000))
    const { container } = render(<Timeline />)
    const atFirst = container.querySelectorAll('*').length
    act(() => seek(800, 1000))
    const later = container.querySelectorAll('*').length
    expect(later).toBeLessThan(600)
    expect(Math.abs(later - atFirst)).toBeLessThan(60)
    expect(values()[2]).toBe('801')
  })

  it('renders neither film nor glyphs for a seek', () => {
    const run = runOf(40)
    let reads = 0
    for (const { actions } of run.turns) {
      for (const action of actions) {
        Object.defineProperty(action, 'frames', { get: () => (reads += 1) && {} })
      }
    }
    showTrajectory(run)
    render(<Timeline />)
    expect(reads).toBeGreaterThanOrEqual(40)
    reads = 0
    act(() => seek(20, 40))
    expect(values()[2]).toBe('21')
    expect(reads).toBe(0)
  })

  it('leads to denied and escalated turns, and says in words what the tracks show', async () => {
    const pause = 300_000
    showTrajectory(
      aTrajectory({
        turns: [
          aTurn({ startedAt: 0, decisions: [aDecision()] }),
          aTurn({
            startedAt: pause,
            role: 'tool',
            stage: 'pre_tool',
            decisions: [aDecision({ verdict: 'deny', mode: 'monitor', reason: 'not in /etc' })],
            state: { derived: 'error', tone: 'bad' },
            events: [{ layer: 'verifier', kind: 'error', summary: 'no change', tone: 'bad' }],
          }),
        ],
      }),
    )
    render(<Timeline />)
    const [next] = screen.getAllByRole('button', { name: 'Next denied or escalated' })
    if (next !== undefined) await userEvent.click(next)
    expect(useView.getState().stop).toBe(1)
    expect(next?.hasAttribute('disabled')).toBe(true)
    fireEvent.pointerMove(slider(), { clientX: 200 })
    const words = screen.getByTestId('timeline-preview').textContent
    expect(words).toContain('gap 5 min before it')
    expect(words).toContain('Would denynot in /etc')
    expect(words).toContain('state error')
    expect(words).toContain('verifier error')
    expect(words).toContain('tool, pre_tool')
  })

  it('has no film in a run without screenshots, and no key to decisions in one without', () => {
    showTrajectory(aTrajectory({ turns: [aTurn({ actions: [anAction()] })] }))
    render(<Timeline />)
    expect(screen.queryByTestId('film-strip')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Next denied or escalated' })).toBeNull()
  })
})
