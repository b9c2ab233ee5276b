// The longest common subsequence of two lists, by the table that textbooks have.
addEventListener('message', ({ data: { a, b } }) => {
  const wide = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * wide)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * wide + j] =
        a[i] === b[j]
          ? 1 + lengths[(i + 1) * wide + j + 1]
          : Math.max(lengths[(i + 1) * wide + j], lengths[i * wide + j + 1])
  const pairs = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[(i + 1) * wide + j] >= lengths[i * wide + j + 1]) i += 1
    else j += 1
  }
  postMessage(pairs)
})
postMessage('ready')
