// `npm start`: installs and builds what is missing or out of date, then serves the viewer locally.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { ensureInstalled } from './install.mjs'
import { must, root, tool } from './run.mjs'

await ensureInstalled()
if (isBuildOutOfDate()) await must('build', tool('vite'), ['build', '--logLevel', 'warn'])

const { preview } = await import('vite')
const server = await preview({
  root,
  configFile: `${root}vite.config.ts`,
  preview: { port: Number(process.env['PORT'] ?? 4173), host: '127.0.0.1', open: canOpenWindow() },
})
console.log('\nTrajectory Viewer is ready. Drop a run into the page, or open the sample.')
server.printUrls()
console.log('  Ctrl+C ends it.')

/** The build is older than anything that it is made from. */
function isBuildOutOfDate() {
  const built = `${root}dist/index.html`
  if (!existsSync(built)) return true
  const builtAt = statSync(built).mtimeMs
  const inputs = ['src', 'public'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (path) => `${root}${folder}/${path}`,
    ),
  )
  inputs.push(`${root}index.html`, `${root}vite.config.ts`, `${root}package-lock.json`)
  return inputs.some((path) => statSync(path).mtimeMs > builtAt)
}

/** A window is opened for a person at a terminal only. */
function canOpenWindow() {
  const hasDisplay =
    process.platform !== 'linux' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined
  return process.stdout.isTTY && process.env['CI'] === undefined && hasDisplay
}
