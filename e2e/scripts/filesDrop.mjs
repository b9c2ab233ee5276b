import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import JSZip from 'jszip'
import { artifactFiles } from '../runs/artifactFiles.mjs'
import { root } from './run.mjs'

/** The sample as a folder, with a file of every kind in it. @returns {Promise<string>} */
export async function makeFilesDrop() {
  const folder = `${root}.cache/screens/files`
  rmSync(folder, { recursive: true, force: true })
  const zip = await JSZip.loadAsync(readFileSync(`${root}public/sample/sample.zip`))
  let run = ''
  for (const [path, file] of Object.entries(zip.files)) {
    if (file.dir) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), await file.async('nodebuffer'))
    if (path.endsWith('metadata.json')) run = dirname(path)
  }
  for (const [name, content] of Object.entries(artifactFiles())) {
    writeFileSync(join(folder, run, name), content)
  }
  return folder
}
