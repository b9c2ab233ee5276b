/** Longer paths are cut, deeper ones flattened: a hostile name may not exhaust a tree view. */
const MAX_PATH_CHARS = 2_048
const MAX_PATH_PARTS = 64

/**
 * A path from outside as a path that stays inside the drop: `/` between the parts, no empty, `.`
 * or `..` part, no drive letter, no control characters. What is changed stays visible: `..`
 * becomes `__`, so `../../etc/passwd` is listed as `__/__/etc/passwd`.
 */
export function safePath(name: string): string {
  const parts: string[] = []
  for (const part of name.slice(0, MAX_PATH_CHARS).replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    const visible = part.replaceAll(/[\u0000-\u001f\u007f]/g, '\u{fffd}')
    if (part === '..') parts.push('__')
    else parts.push(/^[A-Za-z]:$/.test(visible) ? `${visible.charAt(0)}_` : visible)
  }
  const top = parts.slice(0, MAX_PATH_PARTS - 1)
  const rest = parts.slice(MAX_PATH_PARTS - 1).join('_')
  const path = rest === '' ? top.join('/') : [...top, rest].join('/')
  return path === '' ? '(unnamed)' : path
}

/** What operating systems leave behind and no run holds. */
export function isSystemPath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    name === '.DS_Store' ||
    name.startsWith('._') ||
    name === 'Thumbs.db' ||
    name === 'desktop.ini' ||
    path.startsWith('__MACOSX/') ||
    path.includes('/__MACOSX/')
  )
}
