import { expect } from 'playwright/test'
import type { Locator } from 'playwright/test'
import type { ViewerPage } from './viewerPage.ts'

/** Runs side by side, as a person meets them. */
export class ComparePage {
  readonly viewer: ViewerPage
  readonly region: Locator
  readonly rows: Locator
  readonly selected: Locator
  readonly screenA: Locator
  readonly screenB: Locator

  constructor(viewer: ViewerPage) {
    const { page } = viewer
    this.viewer = viewer
    this.region = page.getByRole('region', { name: 'Compare' })
    this.rows = this.region.getByTestId('compare-row')
    this.selected = this.region.getByRole('option', { selected: true })
    this.screenA = page.getByRole('figure', { name: 'Screenshot', exact: true })
    this.screenB = page.getByRole('figure', { name: 'Screenshot B', exact: true })
  }

  /** The row as it was aligned: 1-based steps of both, and how they relate. */
  async expectRow(row: { readonly a?: number; readonly b?: number; readonly relation: RegExp }) {
    const told = (step: number | undefined) => (step === undefined ? null : String(step))
    await expect.poll(() => this.selected.getAttribute('data-a')).toBe(told(row.a))
    expect(await this.selected.getAttribute('data-b')).toBe(told(row.b))
    await expect(this.selected).toHaveAttribute('data-relation', row.relation)
  }

  /** Chooses in the list of runs that is open. */
  async pick(words: string): Promise<void> {
    const dialog = this.viewer.page.getByRole('dialog')
    await dialog.getByRole('combobox').fill(words)
    await expect(dialog.getByRole('option')).toHaveCount(1)
    await dialog.getByRole('combobox').press('Enter')
    await expect(dialog).toBeHidden()
  }
}
