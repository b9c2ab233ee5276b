import type { Locator, Page } from 'playwright/test'

/** What a run took, as a person meets it: figures, marked turns and prices. */
export class UsagePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get screen(): Locator {
    return this.page.getByRole('region', { name: 'Usage', exact: true })
  }

  /** The plain number of a total; `null` where it is unknown. */
  async total(name: string): Promise<number | undefined> {
    const value = await this.screen.getByTestId(`usage-${name}`).getAttribute('data-value')
    return value === null ? undefined : Number(value)
  }

  get rows(): Locator {
    return this.screen.getByRole('table', { name: 'Figures of every turn' }).getByRole('row')
  }

  get marked(): Locator {
    return this.page.getByRole('region', { name: 'Marked turns' })
  }

  /** Either end of the marked turns. */
  end(which: 'First' | 'Last'): Locator {
    return this.page.getByRole('slider', { name: `${which} marked turn` })
  }

  get prices(): Locator {
    return this.page.getByRole('dialog', { name: 'Prices' })
  }

  async openPrices(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Prices…' }).first().click()
  }

  async copy(as: 'CSV' | 'markdown'): Promise<void> {
    await this.screen.getByRole('button', { name: 'Copy turns' }).click()
    await this.page.getByRole('menuitem', { name: `Copy ${as}` }).click()
  }

  /** Drags over part of an element, in shares of its width. */
  async drag(over: Locator, from: number, to: number): Promise<void> {
    await over.scrollIntoViewIfNeeded()
    const box = await over.boundingBox()
    if (box === null) throw new Error('It is not in the page')
    const y = box.y + box.height / 2
    await this.page.mouse.move(box.x + box.width * from, y)
    await this.page.mouse.down()
    await this.page.mouse.move(box.x + box.width * ((from + to) / 2), y)
    await this.page.mouse.move(box.x + box.width * to, y)
    await this.page.mouse.up()
  }
}
