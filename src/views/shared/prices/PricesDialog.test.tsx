// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { formatPriceFile } from '../../../model/prices/priceFile.ts'
import { changePrices, usePrices } from '../../../state/prices/prices.ts'
import { readPrices } from '../../../state/prices/priceStorage.ts'
import { aTrajectory, aTurn } from '../../../testing/builders.ts'
import { showTrajectory } from '../../../testing/showTrajectory.ts'
import { PricesDialog } from './PricesDialog.tsx'

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = show
  HTMLDialogElement.prototype.close = hide
})

/** jsdom has no modal dialogs. */
function show(this: HTMLDialogElement): void {
  this.open = true
}

function hide(this: HTMLDialogElement): void {
  this.open = false
}

afterEach(() => {
  cleanup()
  const { rows } = usePrices.getState().book
  changePrices({ put: [], removed: rows.map(({ model }) => model) })
})

function open(): { readonly isClosed: () => boolean } {
  let closed = false
  const usage = { inputTokens: 10, outputTokens: 1 }
  showTrajectory(aTrajectory({ model: 'gpt-5', turns: [aTurn({ usage }), aTurn({ usage })] }))
  render(
    <PricesDialog
      onClose={() => {
        closed = true
      }}
    />,
  )
  return { isClosed: () => closed }
}

function rows(): readonly HTMLElement[] {
  return screen.getAllByTestId('price-row')
}

function field(row: HTMLElement | undefined, name: RegExp): HTMLElement {
  return within(row ?? document.body).getByRole('textbox', { name })
}

async function importFile(text: string): Promise<void> {
  const file = new File([text], 'prices.json', { type: 'application/json' })
  await userEvent.upload(screen.getByTestId('import-prices'), file)
}

it('proposes the models that have tokens and no cost, and keeps what is filled in', async () => {
  const dialog = open()
  expect(rows()).toHaveLength(1)
  expect(field(rows()[0], /^Model$/)).toHaveProperty('value', 'gpt-5')
  expect(rows()[0]?.textContent).toContain('2 calls of this session without a cost')
  await userEvent.type(field(rows()[0], /^Input of gpt-5/), '1,25')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(rows()[0]?.textContent).toContain('Output is missing.')
  expect(dialog.isClosed()).toBe(false)
  await userEvent.type(field(rows()[0], /^Output of gpt-5/), '10')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(dialog.isClosed()).toBe(true)
  const kept = [{ model: 'gpt-5', input: 1.25, output: 10 }]
  expect(usePrices.getState().book.rows).toEqual(kept)
  expect(readPrices()).toEqual(kept)
})

it('leaves a proposed row that nobody fills in', async () => {
  const dialog = open()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(dialog.isClosed()).toBe(true)
  expect(readPrices()).toEqual([])
})

it('shows where a file differs, and takes what is chosen', async () => {
  changePrices({ put: [{ model: 'a', input: 1, output: 2 }], removed: [] })
  open()
  await importFile(
    formatPriceFile([
      { model: 'a', input: 3, output: 4 },
      { model: 'b', input: 5, output: 6 },
    ]),
  )
  expect((await screen.findByTestId('price-conflict')).textContent).toContain(
    'mine in $1, out $2; file in $3, out $4',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(readPrices()).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: "Take the file's" }))
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(readPrices()).toEqual([
    { model: 'a', input: 3, output: 4 },
    { model: 'b', input: 5, output: 6 },
  ])
})

it('refuses a hostile file in words, and keeps the rows', async () => {
  open()
  await importFile('{"format":"trajectory-viewer.prices","version":1,"__proto__":{"models":[]}}')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Nothing was taken from the file.')
  expect(alert.textContent).toContain('currency is not USD')
  expect(rows()).toHaveLength(1)
})

it('writes only what was changed in it: another tab may have changed the rest', async () => {
  changePrices({ put: [{ model: 'a', input: 1, output: 2 }], removed: [] })
  open()
  localStorage.setItem(
    'trajectory-viewer.price.a',
    JSON.stringify({ model: 'a', input: 9, output: 9 }),
  )
  const proposed = rows().find((row) => row.textContent?.includes('2 calls'))
  await userEvent.type(field(proposed, /^Input of/), '1')
  await userEvent.type(field(proposed, /^Output of/), '2')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(readPrices()).toEqual([
    { model: 'a', input: 9, output: 9 },
    { model: 'gpt-5', input: 1, output: 2 },
  ])
  expect(usePrices.getState().book.rows).toEqual(readPrices())
})
