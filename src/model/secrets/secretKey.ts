const SINGLE: ReadonlySet<string> = new Set([
  'apikey',
  'apikeys',
  'secret',
  'secrets',
  'password',
  'passwords',
  'passwd',
  'passphrase',
  'authorization',
])

const PAIRS: ReadonlySet<string> = new Set([
  'api key',
  'api keys',
  'private key',
  'access token',
  'refresh token',
  'bearer token',
  'auth token',
  'api token',
  'session token',
])

/**
 * Whether `key` names a secret, as whole words in snake, camel, kebab or plain writing: an API key,
 * secret, password, authorization, or access/refresh/bearer token. Counts such as `input_tokens`
 * and `max_tokens` are none.
 */
export function isSecretKey(key: string): boolean {
  if (key.length > 128) return false
  const words = wordsOf(key)
  return words.some((word, at) => SINGLE.has(word) || PAIRS.has(`${word} ${words[at + 1] ?? ''}`))
}

function wordsOf(key: string): readonly string[] {
  return key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
