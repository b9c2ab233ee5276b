/**
 * Writes the layout that Cua's trajectory saver writes: one counter over the whole run, the turn
 * number advancing after every decision and after every execution.
 */
export class CuaRecorder {
  /** @type {Map<string, string | Buffer>} */
  files = new Map()
  #turn = 0
  #artifact = 0
  #now
  #id

  /**
   * @param {string} id
   * @param {number} startedAt unix milliseconds
   */
  constructor(id, startedAt) {
    this.#id = id
    this.#now = startedAt
  }

  /** Lets time pass. @param {number} milliseconds */
  wait(milliseconds) {
    this.#now += milliseconds
  }

  nextTurn() {
    this.#turn += 1
  }

  get turns() {
    return this.#turn + 1
  }

  /** @param {string} name @param {Record<string, unknown>} content */
  json(name, content) {
    this.#save(name, 'json', stringify({ ...content, created_at: this.ticks() }))
  }

  /** @param {string} name @param {Buffer} bytes */
  png(name, bytes) {
    this.#save(name, 'png', bytes)
  }

  /** @param {Record<string, unknown>} content */
  metadata(content) {
    this.files.set(`${this.#id}/metadata.json`, stringify({ trajectory_id: this.#id, ...content }))
  }

  /** 100-nanosecond ticks since 1582-10-15, as `uuid1().time` gives them. */
  ticks() {
    return String(BigInt(Math.round(this.#now)) * 10_000n + 122_192_928_000_000_000n)
  }

  /** @param {string} name @param {string} extension @param {string | Buffer} content */
  #save(name, extension, content) {
    const folder = `turn_${String(this.#turn).padStart(3, '0')}`
    const file = `${String(this.#artifact).padStart(4, '0')}_${name}.${extension}`
    this.files.set(`${this.#id}/${folder}/${file}`, content)
    this.#artifact += 1
    this.#now += 4
  }
}

/** As Python's `json.dump(indent=2)`: ASCII only. @param {unknown} value */
function stringify(value) {
  return JSON.stringify(value, undefined, 2).replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
