import { defineConfig } from 'playwright/test'
import { launchOptions } from './scripts/browser.mjs'

const port = Number(process.env['JOURNEYS_PORT'] ?? 4199)
const built = process.env['JOURNEYS_DIST'] ?? 'dist'

export default defineConfig({
  testDir: './journeys',
  outputDir: './.results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./closingLine.ts']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
    launchOptions: await launchOptions(),
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort --host 127.0.0.1 --outDir ${built}`,
    cwd: '..',
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
