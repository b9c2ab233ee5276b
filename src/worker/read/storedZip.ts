import { crc32 } from '../../lib/crc32.ts'

const LOCAL = 30
const CENTRAL = 46
const END = 22

/** The smallest zip that holds `names`, each with the same few stored bytes. */
export function storedZip(names: readonly string[], content: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const body = encoder.encode(content)
  const crc = crc32(body)
  const encoded = names.map((name) => encoder.encode(name))
  const nameBytes = encoded.reduce((sum, name) => sum + name.length, 0)
  const directorySize = names.length * CENTRAL + nameBytes
  const directoryStart = names.length * (LOCAL + body.length) + nameBytes
  const bytes = new Uint8Array(directoryStart + directorySize + END)
  const view = new DataView(bytes.buffer)
  let local = 0
  let central = directoryStart
  for (const name of encoded) {
    view.setUint32(local, 0x04034b50, true)
    view.setUint32(local + 18, body.length, true)
    view.setUint32(local + 22, body.length, true)
    view.setUint16(local + 26, name.length, true)
    bytes.set(name, local + LOCAL)
    bytes.set(body, local + LOCAL + name.length)
    view.setUint32(central, 0x02014b50, true)
    view.setUint32(central + 16, crc, true)
    view.setUint32(central + 20, body.length, true)
    view.setUint32(central + 24, body.length, true)
    view.setUint16(central + 28, name.length, true)
    view.setUint32(central + 42, local, true)
    bytes.set(name, central + CENTRAL)
    local += LOCAL + name.length + body.length
    central += CENTRAL + name.length
  }
  view.setUint32(central, 0x06054b50, true)
  view.setUint16(central + 8, names.length, true)
  view.setUint16(central + 10, names.length, true)
  view.setUint32(central + 12, directorySize, true)
  view.setUint32(central + 16, directoryStart, true)
  return bytes
}
