// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { queryClient } from '../../state/clients.ts'
import { addDrop, useSession } from '../../state/session.ts'
import { DropTarget } from './DropTarget.tsx'
import { OpenScreen } from './OpenScreen.tsx'

afterEach(cleanup)

beforeEach(() => {
  useSession.setState({ drops: [], runs: [], notice: undefined })
})

// jsdom has no modal dialogs.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true
  },
  close(this: HTMLDialogElement) {
    this.open = false
  },
})

function show(): void {
  render(
    <QueryClientProvider client={queryClient}>
      <DropTarget />
      <OpenScreen />
    </QueryClientProvider>,
  )
}

function paste(text: string, target: Element): void {
  const clipboardData = { types: ['text/plain'], getData: () => text }
  fireEvent.paste(target, { clipboardData })
}

describe('OpenScreen', () => {
  it('has the pickers in the page', () => {
    show()
    expect(screen.getByTestId('open-files').hasAttribute('multiple')).toBe(true)
    expect(screen.getByTestId('open-folder').hasAttribute('webkitdirectory')).toBe(true)
  })

  it('shows how far a drop has come', () => {
    addDrop({
      id: 'd1',
      name: 'run.zip',
      startedAt: 0,
      listed: false,
      phase: {
        kind: 'opening',
        progress: { stage: 'detecting', files: 52, totalFiles: 90, bytes: 5, totalBytes: 10 },
      },
    })
    show()
    const bar = screen.getByRole('progressbar', { name: 'Reading run.zip' })
    expect(bar.getAttribute('aria-valuenow')).toBe('50')
    expect(bar.getAttribute('aria-valuetext')).toContain('52 of 90 files')
    expect(screen.getByRole('button', { name: 'Cancel reading run.zip' })).toBeTruthy()
  })

  it('says of pasted text what it is, and can be dismissed', async () => {
    show()
    paste('hello', document.body)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('plain text, 5 characters')
    expect(within(alert).queryByText('Show file list')).toBeNull()
    await userEvent.click(within(alert).getByRole('button', { name: 'Dismiss Text' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('leaves pastes into fields alone', () => {
    show()
    paste('hello', screen.getByTestId('open-files'))
    expect(useSession.getState().drops).toEqual([])
  })

  it('tells what is looked for', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: 'How runs are detected' }))
    expect(screen.getByRole('dialog', { name: 'How runs are detected' })).toBeTruthy()
  })
})
