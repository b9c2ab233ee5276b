import { parseJsonPath } from '../../../lib/json/jsonPath.ts'

/** The record that a path inside of JSON lines begins with: `[12].payload` is in row 12. */
export function recordOf(pointer: string | undefined): number | undefined {
  const [first] = pointer === undefined ? [] : parseJsonPath(pointer)
  return typeof first === 'number' ? first : undefined
}
