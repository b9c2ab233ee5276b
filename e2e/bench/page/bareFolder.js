// Reads every JSON file of a folder in a worker, eight at a time, and does nothing with it.

document.querySelector('#folder').addEventListener('change', (event) => {
  const { timeStamp } = event
  const worker = new Worker('/bareFolderWorker.js', { type: 'module' })
  worker.addEventListener('message', ({ data }) => {
    window.bare = { ...data, milliseconds: performance.now() - timeStamp }
  })
  worker.postMessage([...event.target.files].filter(({ name }) => name.endsWith('.json')))
})
