// The worker that aligns runs, as it was built, without the app around it; and a worker that does
// what one would write first: the longest common subsequence of the kinds of actions.
const { worker: workerUrl } = await (await fetch('/bench.json')).json()

globalThis.load = async (stops) => {
  globalThis.runs = await (await fetch(`/runs-${stops}.json`)).json()
}

globalThis.align = async () => {
  const { a, b } = globalThis.runs
  const worker = new Worker(workerUrl, { type: 'module' })
  const { port2 } = new MessageChannel()
  let first
  const call = (method, input, transfer = []) =>
    new Promise((resolve, reject) => {
      const id = Math.random()
      worker.addEventListener('error', (event) => reject(new Error(event.message)))
      worker.addEventListener('message', ({ data }) => {
        if (data.id !== id) return
        if (data.type === 'event') first ??= performance.now()
        if (data.type === 'result') resolve(data.result)
        if (data.type === 'failure') reject(new Error(data.failure.message))
      })
      worker.postMessage({ type: 'call', id, method, input }, transfer)
    })
  await call('connect', { port: port2 }, [port2])
  await call('checks', {})
  const start = performance.now()
  const side = (drop, trajectory) => ({ drop, trajectory, sizes: {} })
  const { rows } = await call('align', { a: side('d1', a), b: side('d2', b), measure: false })
  worker.terminate()
  const pairs = rows.flatMap(({ a, b, relation }) =>
    a === undefined || b === undefined || relation === 'different' ? [] : [[a, b]],
  )
  return { ms: first - start, pairs }
}

globalThis.lcs = () =>
  new Promise((resolve) => {
    const { kindsA, kindsB } = globalThis.runs
    const worker = new Worker('/lcsWorker.js')
    worker.addEventListener('message', ({ data }) => {
      if (data === 'ready') {
        start = performance.now()
        worker.postMessage({ a: kindsA, b: kindsB })
        return
      }
      worker.terminate()
      resolve({ ms: performance.now() - start, pairs: data })
    })
    let start = performance.now()
  })

document.title = 'ready'
