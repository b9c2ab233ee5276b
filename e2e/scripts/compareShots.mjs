// The pictures of `npm run screens` that show runs side by side.

/** @import { Page } from 'playwright' */

/**
 * Two runs side by side, and several against one.
 * @param {Page} page
 * @param {string} fixtures folder of all runs
 * @param {(shot: string) => boolean} wants
 * @param {(shot: string) => Promise<void>} take
 */
export async function pictureCompare(page, fixtures, wants, take) {
  await page.getByTestId('open-folder').setInputFiles(fixtures)
  await page.getByTestId('trajectory-row').nth(8).waitFor()
  const link = (/** @type {readonly string[]} */ [run = '', ...others]) =>
    `view=compare&run=${run}${others.map((other) => `&with=${other}`).join('')}`
  const trae = [
    'openai_gpt4o_success_parallel_tools',
    'openai_gpt5_success_reasoning',
    'bedrock_maxsteps_todo_1MB',
  ]
  const sonnet = '2025-09-14_claude-sonnet-4-_033144_e61e'
  const opus = '2025-09-14_claude-opus-4-20_064925_5723'
  const rows = page.getByTestId('compare-row')
  for (const { name, hash, tab } of [
    { name: 'pair', hash: `${link([sonnet, opus])}&stop=7` },
    { name: 'diff', hash: `${link([sonnet, opus])}&stop=7`, tab: 'Diff A/B' },
    { name: 'swipe', hash: `${link([sonnet, opus])}&stop=7`, tab: 'Overlay swipe' },
    { name: 'formats', hash: link([sonnet, trae[0] ?? '']), tab: 'Saw' },
    { name: 'words', hash: link(trae.slice(0, 2)) },
    { name: 'table', hash: link([...trae, sonnet]) },
    { name: 'none', hash: link([sonnet]) },
  ]) {
    if (!wants(name)) continue
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    const isPair = name !== 'table' && name !== 'none'
    await (isPair ? rows.first() : page.getByRole('region', { name: 'Compare' })).waitFor()
    if (tab !== undefined) await page.getByRole('tab', { name: tab }).click()
    await take(`compare-${name}`)
  }
  if (!wants('choose')) return
  await page.getByRole('button', { name: 'Choose a run', exact: true }).click()
  await take('compare-choose')
  await page.keyboard.press('Escape')
}
