import { existsSync, readFileSync, readdirSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Writes `third-party-notices.txt`: the licences of every package that the build ships. */
export function noticesPlugin(): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle() {
      const packages = [...shippedPackages()].toSorted()
      this.emitFile({
        type: 'asset',
        fileName: 'third-party-notices.txt',
        source: packages.map(noticeOf).join('\n\n'),
      })
    },
  }
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly homepage?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function readManifest(folder: string): Manifest {
  const manifest: Manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  return manifest
}

/** Our runtime dependencies and theirs: more than what survives tree shaking, never less. */
function shippedPackages(): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (name: string): void => {
    const folder = `node_modules/${name}`
    if (found.has(folder) || !existsSync(`${folder}/package.json`)) return
    found.add(folder)
    for (const next of Object.keys(readManifest(folder).dependencies ?? {})) visit(next)
  }
  for (const name of Object.keys(readManifest('.').dependencies ?? {})) visit(name)
  return found
}

function noticeOf(folder: string): string {
  const { name, version, license, homepage } = readManifest(folder)
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying|ofl)/i.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim())
  const head = `${name} ${version}\nLicence: ${license ?? 'see its text'}\n${homepage ?? ''}`.trim()
  return ['='.repeat(78), head, ...texts].join('\n\n')
}
