// A registry mirror may lack native packages of other platforms; a lock file written from it then
// fails `npm ci` everywhere. Every optional dependency that the lock names must have an entry.
import { readFileSync } from 'node:fs'
import { root } from './run.mjs'

/** @type {{ packages: Record<string, { optionalDependencies?: Record<string, string>, resolved?: string }> }} */
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'))
const missing = []
for (const [where, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const nested = `${where}/node_modules/${name}`
    if (!(nested in lock.packages) && !(`node_modules/${name}` in lock.packages)) {
      missing.push(`${name} (wanted by ${where || 'the project'})`)
    }
  }
  if (entry.resolved !== undefined) missing.push(`${where} carries a registry address`)
}
if (missing.length > 0) {
  console.error(`package-lock.json is not complete:\n  ${missing.join('\n  ')}`)
  process.exit(1)
}
console.log(`${Object.keys(lock.packages).length} packages, complete for every platform`)
