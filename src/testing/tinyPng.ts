/** A valid PNG of one white pixel. */
const BASE64 =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

export function tinyPng(): Uint8Array {
  return Uint8Array.from(atob(BASE64), (character) => character.charCodeAt(0))
}
