// The shop that the sample run is recorded on. It behaves, but for one thing: after a delivery slot
// is chosen, an invisible sheet of the hint bubble lies over "Place order" until Esc is pressed.
const names = ['Sencha', 'Gunpowder', 'Jasmine', 'Earl Grey', 'Assam', 'Rooibos', 'Chamomile']
const products = Array.from({ length: 42 }, (_, index) => ({
  name: `${names[index % names.length]} ${index % 2 === 0 ? '500 g' : '1 kg'}`,
  kind: index % 7 < 3 ? 'Green tea' : index % 7 < 5 ? 'Black tea' : 'Herbal',
  organic: index % 3 !== 1,
  price: 6 + ((index * 7) % 33),
  hue: (index * 47) % 360,
}))

const state = { query: '', organic: false, price: 40, basket: new Set() }
const find = (selector) => document.querySelector(selector)

function show() {
  const matching = products.filter(
    (product) =>
      `${product.name} ${product.kind}`.toLowerCase().includes(state.query) &&
      (!state.organic || product.organic) &&
      product.price <= state.price,
  )
  find('h1').textContent =
    state.query === '' ? 'All supplies' : `${matching.length} results for “${state.query}”`
  find('#items').replaceChildren(...matching.map(row))
  find('#basket').textContent = [...state.basket].join(', ') || 'Nothing yet'
  find('#price').textContent = String(state.price)
}

function row(product) {
  const item = document.createElement('div')
  item.className = state.basket.has(product.name) ? 'item in' : 'item'
  const picture = document.createElement('em')
  picture.style.background = `linear-gradient(135deg, hsl(${product.hue} 45% 55%), hsl(${product.hue + 40} 50% 35%))`
  const text = document.createElement('div')
  const note = document.createElement('small')
  note.textContent = `${product.kind}${product.organic ? ', organic' : ''}, in stock`
  text.append(product.name, note)
  const price = document.createElement('strong')
  price.textContent = `${product.price}.00 €`
  const add = document.createElement('button')
  add.className = 'add'
  add.textContent = state.basket.has(product.name) ? 'Added' : 'Add'
  add.addEventListener('click', () => {
    state.basket.add(product.name)
    show()
  })
  item.append(picture, text, price, add)
  return item
}

find('input').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return
  state.query = event.target.value.toLowerCase()
  show()
})
for (const box of document.querySelectorAll('.check i')) {
  box.addEventListener('click', () => {
    box.classList.toggle('on')
    state.organic = find('#organic').classList.contains('on')
    show()
  })
}

const handle = find('.track button')
let dragging = false
handle.addEventListener('pointerdown', (event) => {
  handle.setPointerCapture(event.pointerId)
  dragging = true
})
handle.addEventListener('pointermove', (event) => {
  if (!dragging) return
  const box = find('.track').getBoundingClientRect()
  const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))
  handle.style.left = `${share * 100}%`
  find('.track span').style.width = `${share * 100}%`
  state.price = Math.round(share * 40)
  show()
})
handle.addEventListener('pointerup', () => {
  dragging = false
})

for (const slot of document.querySelectorAll('.slot')) {
  slot.addEventListener('click', () => {
    for (const other of document.querySelectorAll('.slot'))
      other.classList.toggle('on', other === slot)
    const order = find('.order').getBoundingClientRect()
    find('.hint').style.top = `${order.bottom + 22}px`
    find('.veil').style.top = `${order.top - 10}px`
    for (const part of ['.hint', '.veil']) find(part).hidden = false
  })
}
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') for (const part of ['.hint', '.veil']) find(part).hidden = true
})
find('.order').addEventListener('click', () => {
  find('.done').hidden = false
})
show()
