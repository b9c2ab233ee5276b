/** A Blob that notes which parts of it are read: each read costs about a millisecond. */
export class CountingBlob extends Blob {
  /** `[start, end]` of every part whose bytes were asked for. */
  readonly reads: (readonly [number, number])[] = []

  override arrayBuffer(): Promise<ArrayBuffer> {
    this.reads.push([0, this.size])
    return super.arrayBuffer()
  }

  override slice(start = 0, end = this.size, type?: string): Blob {
    const slice = super.slice(start, end, type)
    const read = slice.arrayBuffer.bind(slice)
    slice.arrayBuffer = () => {
      this.reads.push([start, end])
      return read()
    }
    return slice
  }
}

/** A Blob of which only the end exists: as long as `start` says without using the memory. */
export class SparseBlob extends Blob {
  readonly #start: number

  constructor(start: number, end: Uint8Array<ArrayBuffer>) {
    super([end])
    this.#start = start
  }

  override get size(): number {
    return this.#start + super.size
  }

  override slice(start = 0, end = this.size, type?: string): Blob {
    const zeros = new Uint8Array(Math.max(0, Math.min(end, this.#start) - start))
    const from = Math.max(0, start - this.#start)
    return new Blob([zeros, super.slice(from, Math.max(0, end - this.#start))], {
      type: type ?? '',
    })
  }
}
