import type { Locator, Page } from 'playwright/test'
import type { ViewerPage } from './viewerPage.ts'

/** What there is on screen of a run that is kept up with, and what that costs. */
export class LivePage {
  readonly #page: Page

  constructor({ page }: ViewerPage) {
    this.#page = page
  }

  get control(): Locator {
    return this.#page.getByTestId('live')
  }

  /** Bytes of each look at the run that read something. */
  looks(): Promise<readonly number[]> {
    return this.#page.evaluate(() =>
      performance.getEntriesByName('tv:refresh').map((entry) => {
        const detail: unknown = entry instanceof PerformanceMark ? entry.detail : undefined
        const bytes = typeof detail === 'object' && detail !== null && 'bytes' in detail
        return bytes ? Number(detail.bytes) : 0
      }),
    )
  }

  /** Remembers whether the bar tells of other problems than now, or a notice comes up. */
  async watchProblems(): Promise<void> {
    await this.#page.evaluate(() => {
      const find = (): string | undefined =>
        [...document.querySelectorAll('footer button, [role="alert"]')]
          .map((element) => element.textContent)
          .find((text) => /problem|changed/.test(text))
      const before = find()
      const look = (): void => {
        const told = find()
        if (told !== before) document.documentElement.dataset['told'] = told ?? 'nothing'
      }
      const changes = { childList: true, subtree: true, characterData: true }
      new MutationObserver(look).observe(document.body, changes)
    })
  }

  problemsSeen(): Promise<string | undefined> {
    return this.#page.evaluate(() => document.documentElement.dataset['told'])
  }
}
