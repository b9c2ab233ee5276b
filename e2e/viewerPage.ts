import { existsSync } from 'node:fs'
import { expect } from 'playwright/test'
import type { Locator, Page } from 'playwright/test'

/** The viewer as a person meets it: everything is found by role and name. */
export class ViewerPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async goto(hash = ''): Promise<void> {
    await this.page.goto(`./${hash}`)
    await expect(this.page.getByTestId('open-files')).toBeAttached()
  }

  async openFiles(...paths: readonly string[]): Promise<void> {
    await this.page.getByTestId('open-files').setInputFiles([...paths])
  }

  async openFolder(path: string): Promise<void> {
    await this.page.getByTestId('open-folder').setInputFiles(path)
  }

  /** A real drop of files or folders anywhere in the window, as the operating system gives it. */
  async drop(...paths: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files: [...paths], dragOperationsMask: 1 }
    const at = { x: 300, y: 300, data }
    await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at })
    await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at })
    await session.send('Input.dispatchDragEvent', { type: 'drop', ...at })
    await session.detach()
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open sample' }).click()
    await this.waitUntilRead(19)
  }

  /** Until every turn is labelled: the turn list says how many there are, the slider is final. */
  async waitUntilRead(turns: number): Promise<void> {
    await expect(this.turns.getByRole('option').first()).toHaveAttribute(
      'aria-setsize',
      String(turns),
    )
    await this.page.waitForFunction(() => performance.getEntriesByName('tv:indexed').length > 0)
  }

  get slider(): Locator {
    return this.page.getByRole('slider', { name: 'Timeline' })
  }

  get turns(): Locator {
    return this.page.getByRole('listbox', { name: 'Turns' })
  }

  get stage(): Locator {
    return this.page.getByRole('figure', { name: 'Screenshot', exact: true })
  }

  get stageAfter(): Locator {
    return this.page.getByRole('figure', { name: 'Screenshot after' })
  }

  get points(): Locator {
    return this.stage.getByTestId('action-point')
  }

  get alert(): Locator {
    return this.page.getByRole('alert')
  }

  get library(): Locator {
    return this.page.getByRole(/** both are allowed */ 'grid', { name: 'Trajectories' })
  }

  get rows(): Locator {
    return this.page.getByTestId('trajectory-row')
  }

  get gallery(): Locator {
    return this.page.getByRole('list', { name: 'Gallery' })
  }

  get usage(): Locator {
    return this.page.getByRole('region', { name: 'Usage' })
  }

  get problems(): Locator {
    return this.page.getByRole('region', { name: 'Problems' })
  }

  tab(name: 'Action' | 'Messages' | 'Request' | 'Response' | 'Usage' | 'Raw'): Locator {
    return this.page
      .getByRole('tablist', { name: 'Inspector' })
      .getByRole('tab', { name, exact: true })
  }

  get panel(): Locator {
    return this.page.getByRole('tabpanel')
  }

  /** Presses a key where no field has the focus. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  /** The slider says where we are; the stage has decoded what belongs there. */
  async expectAt(stop: number, text: string | RegExp): Promise<void> {
    await expect(this.slider).toHaveAttribute('aria-valuenow', String(stop))
    await expect(this.slider).toHaveAttribute('aria-valuetext', text)
  }

  async expectStage(frame: string, artifact: RegExp): Promise<void> {
    await expect(this.stage).toHaveAttribute('data-frame', frame)
    await expect(this.stage).toHaveAttribute('data-artifact', artifact)
    await expect(this.stage.getByTestId('stage-image')).toBeVisible()
  }

  total(name: string): Locator {
    return this.usage.getByTestId(`usage-${name}`)
  }
}

/** The shared fixtures, where they are; tests that need them skip visibly where they are not. */
export const fixtures = findFixtures()

function findFixtures(): string | undefined {
  const named = process.env['TRAJECTORY_FIXTURES']
  if (named !== undefined && named !== '') return named
  const beside = new URL('../../shared/fixtures', import.meta.url).pathname
  return existsSync(beside) ? beside : undefined
}
