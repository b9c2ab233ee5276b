import type { Locator } from 'playwright/test'
import type { ViewerPage } from './viewerPage.ts'

/** What was said in a call, and the call as a whole, found by role and name. */
export class CallsPage {
  private readonly viewer: ViewerPage

  constructor(viewer: ViewerPage) {
    this.viewer = viewer
  }

  get messages(): Locator {
    return this.viewer.panel.getByRole('article')
  }

  /** Messages that came, changed or went since the call before. */
  marked(mark: 'new' | 'changed' | 'removed'): Locator {
    return this.messages.filter({ has: this.viewer.page.getByText(mark, { exact: true }) })
  }

  get onlyNew(): Locator {
    return this.viewer.panel.getByRole('switch', { name: 'Only what is new in this call' })
  }

  fold(name: string | RegExp): Locator {
    return this.viewer.panel.getByRole('button', { name })
  }

  get cacheBreak(): Locator {
    return this.viewer.panel.getByTestId('cache-break')
  }

  async widen(): Promise<void> {
    await this.viewer.button('Widen the inspector').click()
  }

  async narrow(): Promise<void> {
    await this.viewer.button('Narrow the inspector').click()
  }

  part(name: 'Call' | 'Messages' | 'Request' | 'Response'): Locator {
    return this.viewer.panel.getByRole('region', { name, exact: true })
  }

  get strip(): Locator {
    return this.viewer.panel.getByRole('slider', { name: 'Calls' })
  }
}
