// What the browser needs at the least for the same job, without any application around it. Served
// to the bench only; each figure is left on `window.bare`.
/* global JSZip */

window.bare = {}
const stage = document.querySelector('#stage')

/** The central directory: one slice for the end, one for the directory; names and offsets read. */
async function readDirectory(file) {
  const tailStart = Math.max(0, file.size - 66_000)
  const tail = new DataView(await file.slice(tailStart).arrayBuffer())
  let end = tail.byteLength - 22
  while (tail.getUint32(end, true) !== 0x06054b50) end -= 1
  const size = tail.getUint32(end + 12, true)
  const start = tail.getUint32(end + 16, true)
  const bytes = new Uint8Array(await file.slice(start, start + size).arrayBuffer())
  const view = new DataView(bytes.buffer)
  const decoder = new TextDecoder()
  const entries = new Map()
  for (let at = 0; at + 46 <= size;) {
    const nameLength = view.getUint16(at + 28, true)
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

async function pngOf(file, entry) {
  const head = new DataView(await file.slice(entry.offset, entry.offset + 30).arrayBuffer())
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  return file.slice(start, start + entry.packed, 'image/png')
}

async function decode(blob) {
  const image = new Image()
  image.src = URL.createObjectURL(blob)
  await image.decode()
  return image
}

const frames = (count) =>
  new Promise((resolve) => {
    const next = (left) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)))
    next(count)
  })

document.querySelector('#zip').addEventListener('change', async (event) => {
  const [file] = event.target.files
  const entries = await readDirectory(file)
  const listed = performance.now()
  const first = [...entries.values()].find((entry) => entry.name.endsWith('_after.png'))
  const image = await decode(await pngOf(file, first))
  stage.replaceChildren(image)
  window.bare = {
    list: listed - event.timeStamp,
    first: performance.now() - event.timeStamp,
    file,
    entries,
  }
})

/** Slicing (neighbours in one read), inflating, decoding and parsing, in a worker. */
window.bareIndex = (names) =>
  new Promise((resolve) => {
    const worker = new Worker('/bareWorker.js', { type: 'module' })
    worker.addEventListener('message', ({ data }) => {
      worker.terminate()
      resolve(data)
    })
    const wanted = names.map((name) => window.bare.entries.get(name)).filter(Boolean)
    worker.postMessage({ file: window.bare.file, wanted })
  })

/** Swaps pictures: warm ones are decoded before, cold ones are read and decoded when asked for. */
window.bareSwap = async (count, stride, warm) => {
  const { file, entries } = window.bare
  const shots = [...entries.values()].filter((entry) => entry.name.endsWith('_after.png'))
  const times = []
  for (let step = 1; step <= count; step += 1) {
    const entry = shots[(step * stride) % shots.length]
    const prepared = warm ? await decode(await pngOf(file, entry)) : undefined
    await frames(2)
    const started = performance.now()
    stage.replaceChildren(prepared ?? (await decode(await pngOf(file, entry))))
    await frames(2)
    times.push(performance.now() - started)
    URL.revokeObjectURL(stage.firstChild.src)
  }
  return times
}

document.querySelector('#jszip').addEventListener('change', async (event) => {
  const [file] = event.target.files
  try {
    const zip = await JSZip.loadAsync(file)
    const name = Object.keys(zip.files).find((path) => path.endsWith('_after.png'))
    const image = await decode(
      new Blob([await zip.file(name).async('arraybuffer')], { type: 'image/png' }),
    )
    stage.replaceChildren(image)
    window.bare = { first: performance.now() - event.timeStamp }
  } catch (error) {
    window.bare = { failed: String(error.name ?? error) }
  }
})
