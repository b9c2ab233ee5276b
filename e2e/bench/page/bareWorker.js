import { inflateSync } from '/fflate.js'

const GAP = 512 * 1024
const READ = 16 * 1024 * 1024

self.addEventListener('message', async ({ data: { file, wanted } }) => {
  const started = performance.now()
  const sorted = wanted.toSorted((a, b) => a.offset - b.offset)
  const decoder = new TextDecoder()
  let parsed = 0
  for (let at = 0; at < sorted.length;) {
    const start = sorted[at].offset
    let end = start
    const group = []
    while (at < sorted.length) {
      const entry = sorted[at]
      const entryEnd = entry.offset + 30 + 512 + entry.packed
      if (group.length > 0 && (entry.offset - end > GAP || entryEnd - start > READ)) break
      group.push(entry)
      end = entryEnd
      at += 1
    }
    const bytes = new Uint8Array(await file.slice(start, Math.min(end, file.size)).arrayBuffer())
    const view = new DataView(bytes.buffer)
    for (const entry of group) {
      const head = entry.offset - start
      const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true)
      const packed = bytes.subarray(from, from + entry.packed)
      JSON.parse(decoder.decode(entry.method === 0 ? packed : inflateSync(packed)))
      parsed += 1
    }
  }
  self.postMessage({ milliseconds: performance.now() - started, parsed })
})
