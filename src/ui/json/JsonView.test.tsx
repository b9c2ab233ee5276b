// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { JsonValue } from '../../lib/json/json.ts'
import type { JsonRow } from '../../lib/json/jsonTree.ts'
import { openJsonTree } from '../../lib/json/openJsonTree.ts'
import { layOut } from '../../testing/layOut.ts'
import { JsonView } from './JsonView.tsx'

const none: ReadonlySet<number> = new Set()

interface HarnessProps {
  readonly value: JsonValue
  readonly onCopy?: (what: string, row: JsonRow) => void
  readonly onActivate?: (row: JsonRow) => void
}

function Harness({ value, onCopy, onActivate }: HarnessProps): ReactElement {
  const [tree] = useState(() => openJsonTree(value))
  const [, redraw] = useState(0)
  const [selected, setSelected] = useState(0)
  return (
    <JsonView
      label="Document"
      rows={{
        count: tree.size(),
        rowAt: (index) => tree.rows(index, index + 1)[0],
        onShown: () => undefined,
        onToggle: (node, open, deep) => {
          tree.toggle(node, open, deep)
          redraw((count) => count + 1)
        },
      }}
      selected={selected}
      hits={none}
      onSelect={setSelected}
      onActivate={(row) => onActivate?.(row)}
      onCopyPath={(row) => onCopy?.('path', row)}
      onCopyValue={(row) => onCopy?.('value', row)}
      renderValue={() => undefined}
    />
  )
}

beforeEach(() => layOut({ width: 376, height: 400 }))
afterEach(cleanup)

const value = { model: 'claude', messages: [{ role: 'user', content: ['a', 'b'] }] }

function selected(): string {
  return document.querySelector('[role=treeitem][aria-selected=true]')?.textContent ?? ''
}

test('a tree with levels, closed and opened by keys', async () => {
  render(<Harness value={value} />)
  const tree = screen.getByRole('tree', { name: 'Document' })
  tree.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(selected()).toMatch(/^messages/)
  const before = screen.getAllByRole('treeitem').length
  await userEvent.keyboard('{ArrowLeft}')
  expect(screen.getAllByRole('treeitem').length).toBeLessThan(before)
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
  expect(screen.getByText('"b"').closest('[role=treeitem]')?.getAttribute('aria-level')).toBe('5')
  await userEvent.keyboard('{End}')
  expect(selected()).toContain('"b"')
  await userEvent.keyboard('{ArrowLeft}')
  expect(selected()).toMatch(/^content/)
})

test('the arrows stay inside the tree', async () => {
  const heard: string[] = []
  const listen = (event: KeyboardEvent): void => void heard.push(event.key)
  window.addEventListener('keydown', listen)
  render(<Harness value={value} />)
  screen.getByRole('tree').focus()
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{End}g')
  window.removeEventListener('keydown', listen)
  expect(heard).toEqual(['g'])
})

function closed(): number {
  return document.querySelectorAll('[aria-expanded=false]').length
}

test('* opens all siblings', async () => {
  render(<Harness value={{ first: 1, messages: [[1], [2]], model: 'x', more: 2 }} />)
  screen.getByRole('tree').focus()
  await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}{ArrowDown}')
  expect(selected()).toMatch(/^0/)
  expect(closed()).toBe(2)
  await userEvent.keyboard('*')
  expect(closed()).toBe(0)
})

test('a row copies its path and its value, and Enter acts on a plain value', async () => {
  const copied: string[] = []
  const activated: string[] = []
  render(
    <Harness
      value={value}
      onCopy={(what, row) => copied.push(`${what} ${row.key ?? ''}`)}
      onActivate={(row) => activated.push(row.text)}
    />,
  )
  const row = screen.getByText('"claude"')
  await userEvent.click(row)
  expect(selected()).toContain('"claude"')
  screen.getByRole('tree').focus()
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard('{Control>}c{/Control}{Control>}{Shift>}C{/Shift}{/Control}')
  expect(activated).toEqual(['"claude"'])
  expect(copied).toEqual(['value model', 'path model'])
})

test('only the rows in sight exist', () => {
  render(<Harness value={Array.from({ length: 5000 }, (_, index) => index)} />)
  expect(screen.getAllByRole('treeitem').length).toBeLessThan(60)
})
