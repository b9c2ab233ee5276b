import { readFileSync, readdirSync } from 'node:fs'

/**
 * Megabytes that all processes below this one hold (the browser's, as we start nothing else).
 * Shared pages are divided between their holders, so that the sum counts nothing twice.
 */
export function browserMegabytes() {
  const children = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = parentOf(name)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), name])
  }
  let sum = 0
  const visit = (/** @type {string} */ pid) => {
    for (const child of children.get(pid) ?? []) {
      sum += proportionalKilobytes(child)
      visit(child)
    }
  }
  visit(String(process.pid))
  return sum / 1024
}

/** @param {string} pid */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  } catch {
    return undefined
  }
}

/** @param {string} pid */
function proportionalKilobytes(pid) {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  } catch {
    return 0
  }
}
