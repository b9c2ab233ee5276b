import { FLAG_ENCRYPTED, LOCAL_HEADER_BYTES } from './layout.ts'
import { faultOf } from './zipEntry.ts'
import type { ZipEntry, ZipFault } from './zipEntry.ts'
import { timeOfStamp } from './timeOfStamp.ts'

/** The figures of a directory in columns: no object is made for a row until it is looked at. */
export class DirectoryTable {
  rows = 0
  /** Where the directory begins: no entry reaches beyond. */
  end = 0
  readonly size: Float64Array
  readonly stored: Float64Array
  readonly offset: Float64Array
  readonly limit: Float64Array
  readonly crc: Uint32Array
  readonly stamp: Uint32Array
  readonly nameBytes: Uint16Array
  readonly method: Uint16Array
  readonly flags: Uint16Array

  constructor(rows: number) {
    this.size = new Float64Array(rows)
    this.stored = new Float64Array(rows)
    this.offset = new Float64Array(rows)
    this.limit = new Float64Array(rows)
    this.crc = new Uint32Array(rows)
    this.stamp = new Uint32Array(rows)
    this.nameBytes = new Uint16Array(rows)
    this.method = new Uint16Array(rows)
    this.flags = new Uint16Array(rows)
  }

  /** Takes the record at `at`; what may be 64 bits wide is given. Tells the row. */
  add(view: DataView, at: number, size: number, stored: number, offset: number): number {
    const row = this.rows
    this.rows += 1
    this.size[row] = size
    this.stored[row] = stored
    this.offset[row] = offset
    this.crc[row] = view.getUint32(at + 16, true)
    this.stamp[row] = view.getUint32(at + 12, true)
    this.nameBytes[row] = view.getUint16(at + 28, true)
    this.method[row] = view.getUint16(at + 10, true)
    this.flags[row] = view.getUint16(at + 8, true)
    return row
  }

  /**
   * Every entry ends where the next one begins. One that reaches further is refused, not its
   * neighbours: what is left is then free of overlaps, so that no bytes are inflated twice (a bomb
   * of Fifield's kind), and a single wrong size costs a single file.
   */
  setLimits(directoryStart: number): void {
    const { offset, limit, rows } = this
    this.end = directoryStart
    let order: Uint32Array | undefined
    for (let row = 1; row < rows && order === undefined; row += 1) {
      if ((offset[row] ?? 0) < (offset[row - 1] ?? 0)) order = this.#byOffset()
    }
    let next = directoryStart
    for (let index = rows - 1; index >= 0; index -= 1) {
      const row = order === undefined ? index : (order[index] ?? 0)
      const start = offset[row] ?? 0
      limit[row] = next
      if (start < next) next = start
    }
  }

  #byOffset(): Uint32Array {
    const order = Uint32Array.from({ length: this.rows }, (_, row) => row)
    return order.toSorted((a, b) => (this.offset[a] ?? 0) - (this.offset[b] ?? 0) || a - b)
  }
}

/** A file of the directory: its path, and its row of the table. */
export class DirectoryEntry implements ZipEntry {
  readonly path: string
  readonly table: DirectoryTable
  readonly row: number

  constructor(path: string, table: DirectoryTable, row: number) {
    this.path = path
    this.table = table
    this.row = row
  }

  get bytes(): number {
    return this.table.size[this.row] ?? 0
  }

  get modified(): number {
    return timeOfStamp(this.table.stamp[this.row] ?? 0)
  }

  get crc32(): number {
    return this.table.crc[this.row] ?? 0
  }

  get offset(): number {
    return this.table.offset[this.row] ?? 0
  }

  get limit(): number {
    return this.table.limit[this.row] ?? 0
  }

  get storedBytes(): number {
    return this.table.stored[this.row] ?? 0
  }

  get headerBytes(): number {
    return LOCAL_HEADER_BYTES + (this.table.nameBytes[this.row] ?? 0)
  }

  get method(): number {
    return this.table.method[this.row] ?? 0
  }

  get fault(): ZipFault | undefined {
    const isEncrypted = ((this.table.flags[this.row] ?? 0) & FLAG_ENCRYPTED) !== 0
    const fault = faultOf(this.method, isEncrypted, this.storedBytes, this.bytes)
    if (fault !== undefined) return fault
    const end = this.offset + this.headerBytes + this.storedBytes
    if (this.offset < 0 || end > this.table.end) return 'outside'
    return end > this.limit ? 'overlap' : undefined
  }
}
