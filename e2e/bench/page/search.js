// Speaks to the worker that reads runs, as it was built, without the app: opens a run, searches it,
// and does the same with a plain loop over the same texts.

/** Words that the made-up text is of, and some that no other line holds. */
const WORDS =
  'the page shows a form with several fields and button labels where agent clicked before result was written to disk again without error'.split(
    ' ',
  )
const TURNS = 200
const LOGS = 10
const MESSAGE_CHARS = 50_000
const LOG_CHARS = 1_000_000

let seed = 7
const random = (below) => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}

const { worker: workerUrl } = await (await fetch('/searchBench.json')).json()
let worker = start()
let lastId = 0
let lastRun

function start() {
  return new Worker(workerUrl, { type: 'module' })
}

/** One call; tells when its first event with hits and its result came. */
function call(method, input) {
  const id = (lastId += 1)
  const from = performance.now()
  let first
  return new Promise((resolve, reject) => {
    const hear = ({ data }) => {
      if (data.id !== id) return
      if (data.type === 'event') {
        if (data.event.hits?.length > 0) first ??= performance.now() - from
        return
      }
      worker.removeEventListener('message', hear)
      if (data.type === 'failure') reject(new Error(data.failure.message))
      else resolve({ result: data.result, first, all: performance.now() - from })
    }
    worker.addEventListener('message', hear)
    worker.postMessage({ type: 'call', id, method, input })
  })
}

async function open(items) {
  worker.terminate()
  worker = start()
  const { result } = await call('open', { drop: 'd1', name: 'bench', items })
  lastRun = result.runs[0].run
  await call('read', { run: lastRun })
}

async function search(text, options = {}) {
  const wish = { text, matchCase: false, regex: false, ...options }
  const wanted = { runs: [lastRun], wish, marked: [], reveal: false }
  const { result, first, all } = await call('search', wanted)
  return { ...result, first, all }
}

function line(chars) {
  let text = ''
  while (text.length < chars) text += `${WORDS[random(WORDS.length)]} `
  return `${text}${random(1e9).toString(36)}`
}

function text(chars) {
  const lines = []
  let length = 0
  while (length < chars) {
    const one = line(60 + random(80))
    lines.push(one)
    length += one.length + 1
  }
  return lines.join('\n')
}

/** Some 20 MB: half of it tool results in requests, half of it logs. */
function madeRun() {
  const items = []
  const plain = []
  const add = (path, content) =>
    items.push({ kind: 'file', path: `made/${path}`, file: new File([content], path) })
  add('metadata.json', JSON.stringify({ trajectory_id: 'made', status: 'running', kwargs: {} }))
  const messages = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const said = turn === 137 ? `${text(MESSAGE_CHARS)} Needle137 stands here` : text(MESSAGE_CHARS)
    plain.push(said)
    messages.push({ role: 'user', content: said })
    const folder = `turn_${String(turn).padStart(3, '0')}`
    const number = (offset) => String(turn * 2 + offset).padStart(4, '0')
    const kwargs = { model: 'made-up', messages: messages.slice(-2) }
    add(`${folder}/${number(0)}_api_start.json`, JSON.stringify({ kwargs }))
    const message = { role: 'assistant', content: `Step ${turn}` }
    const result = { choices: [{ finish_reason: 'stop', message }], usage: {} }
    add(`${folder}/${number(1)}_api_result.json`, JSON.stringify({ kwargs, result }))
  }
  for (let log = 0; log < LOGS; log += 1) {
    const written = text(LOG_CHARS)
    plain.push(...written.split('\n'))
    add(`run${log}.log`, written)
  }
  return { items, plain }
}

/** The plain way: each text in turn, as it is. */
function plainLoop(texts, word) {
  const from = performance.now()
  const found = []
  for (const one of texts) if (one.includes(word)) found.push(one)
  return { hits: found.length, all: performance.now() - from }
}

async function searchMade() {
  const { items, plain } = madeRun()
  await open(items)
  const cold = await search('needle137')
  const searches = {
    'one hit': ['needle137'],
    none: ['nowhere-at-all'],
    'two words, one hit': ['stands needle137'],
    'a word that is everywhere': ['button'],
    'in its case': ['Needle137', { matchCase: true }],
    'a pattern': ['needle\\d+ st[a-z]+', { regex: true }],
    'a pattern with .*': ['needle.*here$', { regex: true }],
  }
  const rows = []
  for (const [what, [text_, options]] of Object.entries(searches)) {
    rows.push({ what, ...(await search(text_, options)) })
  }
  const loops = ['Needle137', 'nowhere-at-all'].map((word) => plainLoop(plain, word))
  return {
    cold,
    rows,
    loop: Math.max(...loops.map(({ all }) => all)),
    chars: plain.join('\n').length,
  }
}

/** A picked run, never searched before, and then again. */
async function searchPicked() {
  const cold = await search('nowhere-at-all')
  const again = await search('nowhere-at-all')
  const hit = await search('step 777')
  return { cold, again, hit }
}

for (const picker of document.querySelectorAll('input')) {
  picker.addEventListener('change', async () => {
    const items = [...picker.files].map((file) => ({
      kind: 'file',
      path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
      file,
    }))
    await open(items)
    window.opened = true
  })
}
Object.assign(window, { searchMade, searchPicked })
document.title = 'ready'
