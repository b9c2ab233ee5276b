import { closeSync, openSync, writeSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'

/** Streams a zip to disk: PNGs stored, the rest deflated, Zip64 where it is needed. */
export class ZipWriter {
  #file
  #offset = 0
  /** @type {Buffer[]} */
  #directory = []

  /** @param {string} path */
  constructor(path) {
    this.#file = openSync(path, 'w')
  }

  /** @param {string} name @param {Buffer} bytes */
  add(name, bytes) {
    const stored = name.endsWith('.png')
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 6 })
    const nameBytes = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(45, 0)
    fields.writeUInt16LE(0x0800, 2)
    fields.writeUInt16LE(stored ? 0 : 8, 4)
    fields.writeUInt32LE(0x5b740000, 6)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(nameBytes.length, 22)
    const big = this.#offset >= 0xffffffff
    const extra = big ? Buffer.alloc(12) : Buffer.alloc(0)
    if (big) {
      extra.writeUInt16LE(1, 0)
      extra.writeUInt16LE(8, 2)
      extra.writeBigUInt64LE(BigInt(this.#offset), 4)
    }
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(45, 4)
    fields.copy(central, 6)
    central.writeUInt16LE(extra.length, 30)
    central.writeUInt32LE(big ? 0xffffffff : this.#offset, 42)
    this.#directory.push(Buffer.concat([central, nameBytes, extra]))
    this.#write(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes, packed]))
  }

  close() {
    const start = this.#offset
    const directory = Buffer.concat(this.#directory)
    this.#write(directory)
    const count = this.#directory.length
    const needs64 = start >= 0xffffffff || count >= 0xffff
    if (needs64) this.#writeZip64End(count, directory.length, start)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(Math.min(count, 0xffff), 8)
    end.writeUInt16LE(Math.min(count, 0xffff), 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(Math.min(start, 0xffffffff), 16)
    this.#write(end)
    closeSync(this.#file)
  }

  /** @param {number} count @param {number} size @param {number} start */
  #writeZip64End(count, size, start) {
    const record = Buffer.alloc(56)
    record.writeUInt32LE(0x06064b50, 0)
    record.writeBigUInt64LE(44n, 4)
    record.writeUInt16LE(45, 12)
    record.writeUInt16LE(45, 14)
    record.writeBigUInt64LE(BigInt(count), 24)
    record.writeBigUInt64LE(BigInt(count), 32)
    record.writeBigUInt64LE(BigInt(size), 40)
    record.writeBigUInt64LE(BigInt(start), 48)
    const locator = Buffer.alloc(20)
    locator.writeUInt32LE(0x07064b50, 0)
    locator.writeBigUInt64LE(BigInt(this.#offset), 8)
    locator.writeUInt32LE(1, 16)
    this.#write(Buffer.concat([record, locator]))
  }

  /** @param {Buffer} bytes */
  #write(bytes) {
    writeSync(this.#file, bytes)
    this.#offset += bytes.length
  }
}
