// Two runs of the same task as two agents would do it: the second is made from the first, with
// jitter, retries, waits and ways of its own, so that which stops belong together is known.

const WORDS = ['invoice', 'patient', 'order', 'blankets', 'report', 'quarter', 'search', 'draft']
const SIZE = { width: 1280, height: 800 }

/** @param {number} seed */
function random(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * @typedef {{ intent: object, points: readonly object[] }} Made
 * @typedef {{ a: object, b: object, pairs: readonly (readonly [number, number])[], kindsA: readonly string[], kindsB: readonly string[] }} TwoRuns
 */

/** @param {() => number} next @returns {Made} */
function anyAction(next) {
  const kind = next()
  const at = () => [point(Math.round(next() * 1200) + 40, Math.round(next() * 720) + 40)]
  const word = () => WORDS[Math.floor(next() * WORDS.length)] ?? ''
  if (kind < 0.5) return { intent: { kind: 'click', button: 'left', count: 1 }, points: at() }
  if (kind < 0.68)
    return {
      intent: { kind: 'type', text: `${word()} ${word()} ${Math.floor(next() * 900)}` },
      points: [],
    }
  if (kind < 0.82) return { intent: { kind: 'keypress', keys: ['Return'] }, points: [] }
  if (kind < 0.92)
    return {
      intent: { kind: 'scroll', direction: 'down', amount: 3, unit: 'clicks' },
      points: at(),
    }
  return { intent: { kind: 'wait', milliseconds: 1000 }, points: [] }
}

/** @param {number} x @param {number} y */
function point(x, y) {
  return { role: 'target', x, y, space: 'screenshot-pixel', origin: 'executed' }
}

/** @param {Made} made @param {() => number} next @returns {Made} */
function jittered({ intent, points }, next) {
  const by = () => Math.round((next() - 0.5) * 12)
  return {
    intent,
    points: points.map((each) => ({
      ...each,
      x: Reflect.get(each, 'x') + by(),
      y: Reflect.get(each, 'y') + by(),
    })),
  }
}

/** @param {number} stops @param {number} seed @returns {TwoRuns} */
export function twoRuns(stops, seed) {
  const next = random(seed)
  /** @type {Made[]} */
  const a = Array.from({ length: stops }, () => anyAction(next))
  /** @type {Made[]} */
  const b = []
  /** @type {[number, number][]} */
  const pairs = []
  for (let at = 0; b.length < stops && at < a.length; at += 1) {
    const chance = next()
    const action = a[at]
    if (action === undefined) continue
    // A part of the task that this agent does otherwise, or that it leaves out.
    if (chance < 0.02) at += Math.floor(next() * 8)
    else if (chance < 0.06) for (let n = 0; n < 1 + next() * 6; n += 1) b.push(anyAction(next))
    else {
      if (chance < 0.12) b.push(jittered(action, next))
      pairs.push([at, b.length])
      b.push(jittered(action, next))
    }
  }
  return {
    a: trajectoryOf(a),
    b: trajectoryOf(b),
    pairs,
    kindsA: a.map(({ intent }) => Reflect.get(intent, 'kind')),
    kindsB: b.map(({ intent }) => Reflect.get(intent, 'kind')),
  }
}

/** @param {readonly Made[]} actions */
function trajectoryOf(actions) {
  return {
    declaredDisplay: SIZE,
    turns: actions.map((made, index) => ({
      index,
      status: 'done',
      frames: {},
      artifacts: [],
      actions: [{ id: `a${index}`, ...made, frames: {}, fields: {}, status: 'done' }],
    })),
  }
}
