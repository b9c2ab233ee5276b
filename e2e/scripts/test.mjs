// `npm test`: installs what is missing, checks everything, then drives the built app in a browser.
import { runChecks } from './checks.mjs'
import { ensureBrowser } from './ensureBrowser.mjs'
import { ensureInstalled } from './install.mjs'
import { must, root, tool } from './run.mjs'

await ensureInstalled()
await runChecks()
await must('unit tests', tool('vitest'), ['run'])
await must('build', tool('vite'), ['build', '--logLevel', 'warn'])
await must('size', process.execPath, [`${root}e2e/scripts/size.mjs`])
await ensureBrowser()
await must('journeys', tool('playwright'), ['test', '--config', 'e2e/playwright.config.ts'])
