self.addEventListener('message', async ({ data: files }) => {
  const waiting = files.values()
  let bytes = 0
  const readOn = async () => {
    for (const file of waiting) {
      const buffer = await file.arrayBuffer()
      bytes += buffer.byteLength
    }
  }
  await Promise.all(Array.from({ length: 8 }, readOn))
  self.postMessage({ files: files.length, bytes })
})
