// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import type { MessagePart } from '../../../model/conversation.ts'
import { queryClient } from '../../../state/clients.ts'
import { useView } from '../../../state/view.ts'
import { useFileTarget } from '../fileTarget.ts'
import { JsonPlaceButton } from './JsonPlaceButton.tsx'
import { ReasoningPart } from './ReasoningPart.tsx'
import { ToolCallPart } from './ToolCallPart.tsx'
import { ToolResultPart } from './ToolResultPart.tsx'

afterEach(cleanup)

const place = {
  drop: 'd',
  file: undefined,
  tab: 'request',
  open: false,
  onToggle: vi.fn<() => void>(),
} as const

function show(part: MessagePart): void {
  const element =
    part.kind === 'tool-call' ? (
      <ToolCallPart {...place} part={part} />
    ) : part.kind === 'tool-result' ? (
      <ToolResultPart {...place} part={part} />
    ) : part.kind === 'reasoning' ? (
      <ReasoningPart {...place} part={part} />
    ) : null
  render(<QueryClientProvider client={queryClient}>{element}</QueryClientProvider>)
}

const call = (argumentsText: string, argumentsValid = true): MessagePart => ({
  kind: 'tool-call',
  name: 'computer',
  callId: 'toolu_1',
  argumentsText,
  argumentsValid,
})

it('lays the arguments of a call out, coordinates in the colour of aim', async () => {
  show(call('{"action": "left_click", "coordinate": [359, 273], "more": {"a": {"b": 1}}}'))
  expect(screen.getByText('toolu_1')).toBeTruthy()
  expect(screen.getByText('left_click')).toBeTruthy()
  expect(screen.getByText('[359, 273]').className).toContain('text-aim-text')
  expect(screen.queryByText('b')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '{ 1 key }' }))
  expect(screen.getByText('{b: 1}')).toBeTruthy()
})

it('shows arguments that are no JSON as they were sent, and reads them beside it', async () => {
  show(call("{'cmd': 'ls', 'all': True}", false))
  expect(screen.getByText("{'cmd': 'ls', 'all': True}")).toBeTruthy()
  expect(screen.getByText(/not valid JSON/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Read as values' }))
  expect(screen.getByText('cmd')).toBeTruthy()
  expect(screen.getByText('True')).toBeTruthy()
})

it('says nothing more of arguments that cannot be read', () => {
  show(call('{"cmd": "ls', false))
  expect(screen.queryByRole('button', { name: 'Read as values' })).toBeNull()
})

it('marks what failed', () => {
  show({
    kind: 'tool-result',
    callId: 'c',
    text: 'no such file',
    cut: false,
    isError: true,
    member: 'error',
  })
  expect(screen.getByText('failed')).toBeTruthy()
  expect(screen.getByText('result, error')).toBeTruthy()
  expect(screen.getByText('no such file').className).toContain('text-error')
})

it('tells that there was reasoning which nobody else can read', () => {
  show({ kind: 'reasoning', text: '', cut: false, sealed: 1_200 })
  expect(screen.getByText(/Sealed reasoning, 1,200 characters/)).toBeTruthy()
  expect(screen.queryByText('empty')).toBeNull()
})

it('folds a long result, and tells how long the whole is', () => {
  show({ kind: 'tool-result', callId: 'c', text: 'x'.repeat(50_000), cut: true, chars: 1_234_567 })
  const button = screen.getByRole('button', { name: 'Show all 1,234,567 characters' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
})

it('shows what looks like markup as text', () => {
  show(call('{"text": "<img src=x onerror=alert(1)>"}'))
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy()
  expect(document.querySelector('img')).toBeNull()
})

it('leads to the place in the JSON', async () => {
  render(<JsonPlaceButton artifact="run/a.json" pointer="messages[3].content" tab="request" />)
  await userEvent.click(
    screen.getByRole('button', { name: 'Show messages[3].content in the JSON' }),
  )
  expect(useFileTarget.getState().target).toEqual({
    artifact: 'run/a.json',
    pointer: 'messages[3].content',
    tab: 'request',
  })
  expect(useView.getState().tab).toBe('request')
})
