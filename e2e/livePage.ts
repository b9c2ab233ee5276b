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

  /** Remembers whether the bar tells of problems, or a notice comes up, however short. */
  async watchProblems(): Promise<void> {
    await this.#page.evaluate(() => {
      const look = (): void => {
        const told = [...document.querySelectorAll('footer button, [role="alert"]')]
          .map((element) => element.textContent)
          .find((text) => /problem|changed/.test(text))
        if (told !== undefined) document.documentElement.dataset['told'] = told
      }
      const changes = { childList: true, subtree: true, characterData: true }
      new MutationObserver(look).observe(document.body, changes)
    })
  }

  problemsSeen(): Promise<string | undefined> {
    return this.#page.evaluate(() => document.documentElement.dataset['told'])
  }
}
