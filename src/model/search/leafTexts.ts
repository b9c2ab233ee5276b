import { isJsonArray, isJsonObject } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'

/** One value of a JSON document that can be found: `key: value`, and where it stands. */
export interface Leaf {
  readonly key: string
  readonly value: string
  /** As `messages[13].content`. */
  readonly pointer: string
}

/** Of one document; beyond this it is data rather than something that is read. */
const MAX_LEAVES = 200_000
/** Nothing that a run records is nested deeper. */
const MAX_DEPTH = 200
const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/

/** Strings and numbers of a document in its order; flags and nothings are no words. */
export function* leavesOf(root: JsonValue, under = ''): Generator<Leaf> {
  let left = MAX_LEAVES

  function* walk(value: JsonValue, key: string, pointer: string, depth: number): Generator<Leaf> {
    if (left === 0) return
    if (typeof value === 'string' || typeof value === 'number') {
      if (value === '') return
      left -= 1
      yield { key, value: String(value), pointer }
      return
    }
    if (depth === MAX_DEPTH) return
    if (isJsonArray(value)) {
      for (const [index, member] of value.entries()) {
        yield* walk(member, key, `${pointer}[${index}]`, depth + 1)
      }
    } else if (isJsonObject(value)) {
      for (const [name, member] of Object.entries(value)) {
        const step = PLAIN_KEY.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
        const path = pointer === '' && step.startsWith('.') ? name : `${pointer}${step}`
        yield* walk(member, name, path, depth + 1)
      }
    }
  }

  yield* walk(root, '', under, 0)
}
