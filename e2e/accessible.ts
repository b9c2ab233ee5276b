import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'playwright/test'
import type { ViewerPage } from './viewerPage.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds, short enough to read in a failure. */
export async function expectAccessible(viewer: ViewerPage, screen: string): Promise<void> {
  // Colours of a screen that is still fading in are not those that it has.
  await viewer.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)))
  const { violations } = await new AxeBuilder({ page: viewer.page }).withTags(RULES).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
  expect(found, screen).toEqual([])
}
