// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { ignoresKey } from './ignoresKey.ts'

function pressOn(html: string, key: string): boolean {
  document.body.innerHTML = html
  const target = document.querySelector('[data-target]') ?? document.body
  return ignoresKey({ key, target, defaultPrevented: false, isComposing: false })
}

afterEach(() => {
  document.body.innerHTML = ''
})

describe('ignoresKey', () => {
  it.each([
    '<input data-target>',
    '<input data-target type="search">',
    '<input data-target type="range">',
    '<textarea data-target></textarea>',
    '<select data-target></select>',
    '<div contenteditable="true"><b data-target></b></div>',
    '<div role="menu"><div role="menuitem" data-target></div></div>',
    '<dialog open></dialog><p data-target></p>',
  ])('leaves g to %s', (html) => {
    expect(pressOn(html, 'g')).toBe(true)
  })

  it.each([
    '<p data-target></p>',
    '<button data-target></button>',
    '<input data-target type="checkbox">',
    '<div role="slider" tabindex="0" data-target></div>',
    '<div contenteditable="false"><b data-target></b></div>',
    '<dialog></dialog><p data-target></p>',
  ])('takes g on %s', (html) => {
    expect(pressOn(html, 'g')).toBe(false)
  })

  it('leaves the space bar to buttons and links', () => {
    expect(pressOn('<button><b data-target></b></button>', ' ')).toBe(true)
    expect(pressOn('<a href="#x" data-target></a>', ' ')).toBe(true)
    expect(pressOn('<div role="slider" data-target></div>', ' ')).toBe(false)
  })

  it('leaves keys that were used already, and those of an input method', () => {
    const press = { key: 'g', target: document.body, defaultPrevented: false, isComposing: false }
    expect(ignoresKey({ ...press, defaultPrevented: true })).toBe(true)
    expect(ignoresKey({ ...press, isComposing: true })).toBe(true)
    expect(ignoresKey(press)).toBe(false)
  })
})
