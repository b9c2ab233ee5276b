import { runChecks } from './checks.mjs'
import { ensureInstalled } from './install.mjs'

await ensureInstalled()
await runChecks()
