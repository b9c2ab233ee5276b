/** @import { Page } from 'playwright' */
/** @import { Aim, Step } from './script.mjs' */

/**
 * Carries out one step on the page and tells the action as an agent would have asked for it, in
 * pixels of the screenshot. Function calls and messages do not touch the page.
 * @param {Page} page
 * @param {Step} step
 */
export async function carryOut(page, step) {
  switch (step.act) {
    case 'screenshot':
      return { type: 'screenshot' }
    case 'click': {
      const { x, y } = await pointOf(page, step.at)
      await page.mouse.click(x, y)
      return { button: 'left', type: 'click', x, y }
    }
    case 'type':
      await page.keyboard.type(step.text)
      return { type: 'type', text: step.text }
    case 'keypress':
      await page.keyboard.press(step.keys.map(keyName).join('+'))
      return { type: 'keypress', keys: step.keys }
    case 'drag': {
      const from = await pointOf(page, step.at)
      const to = { x: from.x + step.by[0], y: from.y + step.by[1] }
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 8 })
      await page.mouse.up()
      return { type: 'drag', path: [from, to] }
    }
    case 'scroll': {
      const { x, y } = await pointOf(page, step.at)
      await page.mouse.move(x, y)
      await page.mouse.wheel(0, step.down * 120)
      return { type: 'scroll', x, y, scroll_x: 0, scroll_y: step.down * 120 }
    }
    case 'function':
    case 'message':
  }
  return undefined
}

/**
 * @param {Page} page
 * @param {Aim} aim
 */
async function pointOf(page, { selector, text, off = [0, 0] }) {
  const target = page.locator(selector, text === undefined ? {} : { hasText: text }).first()
  const box = await target.boundingBox()
  if (box === null) throw new Error(`nothing to aim at: ${selector}`)
  return {
    x: Math.round(box.x + box.width / 2 + off[0]),
    y: Math.round(box.y + box.height / 2 + off[1]),
  }
}

/** @param {string} key */
function keyName(key) {
  return { ctrl: 'Control', Return: 'Enter' }[key] ?? key
}

/**
 * The producer's own picture of a click: the screen after it with a red cross burnt in.
 * @param {Page} canvasPage
 * @param {Buffer} png
 * @param {{ x: number, y: number }} point
 */
export async function withCross(canvasPage, png, { x, y }) {
  const dataUrl = await canvasPage.evaluate(
    async ({ source, x, y }) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      context.fillStyle = '#ff0000'
      context.fillRect(x - 20, y - 1, 40, 2)
      context.fillRect(x - 1, y - 20, 2, 40)
      return canvas.toDataURL('image/png')
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, x, y },
  )
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
}
