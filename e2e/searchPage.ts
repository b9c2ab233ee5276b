import { expect } from 'playwright/test'
import type { Locator, Page } from 'playwright/test'
import type { ViewerPage } from './viewerPage.ts'

/** The panel that finds and commands, as a person meets it. */
export class SearchPage {
  readonly page: Page

  constructor({ page }: ViewerPage) {
    this.page = page
  }

  get panel(): Locator {
    return this.page.getByRole('search')
  }

  get field(): Locator {
    return this.panel.getByRole('combobox', { name: 'Search' })
  }

  get results(): Locator {
    return this.panel.getByRole('listbox', { name: 'Search results' })
  }

  /** The option that Enter chooses. */
  get active(): Locator {
    return this.results.locator('[aria-selected="true"]')
  }

  option(name: string | RegExp): Locator {
    return this.results.getByRole('option', { name })
  }

  status(text: string | RegExp): Locator {
    return this.panel.getByRole('status').filter({ hasText: text })
  }

  /** While something is searched for, the field of the bar says so. */
  get bar(): Locator {
    return this.page.getByRole('button', { name: /^Search: / })
  }

  get marks(): Locator {
    return this.page.getByTestId('search-track').locator('path')
  }

  /** Types where the focus is: the field has to have it. */
  async type(text: string): Promise<void> {
    await expect(this.field).toBeFocused()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.type(text)
  }
}
