import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOWHERE, formatPlace, parsePlace } from './place.ts'
import type { Place } from './place.ts'
import { FRAME_CHOICES, INSPECTOR_TABS } from '../view.ts'

const place: Place = {
  run: '2025-09-14_claude-sonnet_033144_e61e',
  fingerprint: 'cua:abc',
  stop: 11,
  screen: 'trace',
  frame: 'saw',
  tab: 'action',
  filter: 'all',
  range: undefined,
  library: undefined,
}

describe('formatPlace', () => {
  it('says what differs from the usual, stops from 1', () => {
    expect(formatPlace(place)).toBe(
      '#run=2025-09-14_claude-sonnet_033144_e61e&fp=cua%3Aabc&stop=12',
    )
    expect(formatPlace({ ...place, screen: 'gallery', frame: 'after', tab: 'raw' })).toContain(
      '&stop=12&view=gallery&frame=after&tab=raw',
    )
  })

  it('is empty for nowhere and for the open screen', () => {
    expect(formatPlace(NOWHERE)).toBe('')
    expect(formatPlace({ ...NOWHERE, screen: 'open' })).toBe('')
    expect(formatPlace({ ...NOWHERE, screen: 'library' })).toBe('#view=library')
  })
})

describe('parsePlace', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(
        fc.record({
          run: fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 20 }),
          fingerprint: fc.option(fc.string({ minLength: 1, maxLength: 60 }), { nil: undefined }),
          stop: fc.nat(99_999_998),
          screen: fc.constantFrom('gallery', 'usage', 'library'),
          frame: fc.constantFrom(...FRAME_CHOICES),
          tab: fc.constantFrom(...INSPECTOR_TABS),
          filter: fc.string({ minLength: 1, maxLength: 40 }),
          range: fc.option(
            fc.tuple(fc.nat(9999), fc.nat(9999)).map(([from, more]) => ({ from, to: from + more })),
            { nil: undefined },
          ),
          library: fc.option(fc.string({ minLength: 1, maxLength: 200 }), { nil: undefined }),
        }),
        (written) => {
          const read = parsePlace(formatPlace(written))
          expect({ ...read, ...usual(read) }).toEqual(written)
        },
      ),
    )
  })

  it('leaves out what does not hold and keeps the rest', () => {
    const hostile = '#run=a&stop=0&view=__proto__&frame=%3Cscript%3E&tab=usage&filter=&x=1'
    expect(parsePlace(hostile)).toEqual({ ...NOWHERE, run: 'a', tab: 'usage' })
    expect(parsePlace('#stop=1e3')).toEqual(NOWHERE)
    expect(parsePlace('#stop=-1&run=')).toEqual(NOWHERE)
  })

  it('names compared runs in pairs of id and fingerprint, on that screen only', () => {
    const others = [
      { run: 'b', fingerprint: 'cua:b:1' },
      { run: 'with=& spaces', fingerprint: undefined },
    ]
    const compared = { ...NOWHERE, run: 'a', screen: 'compare', others, pair: 1 } as const
    expect(formatPlace({ ...compared, others: others.slice(0, 1) })).toContain(
      '&with=b&withfp=cua%3Ab%3A1',
    )
    expect(parsePlace(formatPlace(compared))).toEqual(compared)
    expect(parsePlace('#run=a&view=usage&with=b')).toEqual({
      ...NOWHERE,
      run: 'a',
      screen: 'usage',
    })
  })

  it('takes no more of a hostile list than a table holds', () => {
    const many = Array.from({ length: 100 }, (_, at) => `&with=${at}`).join('')
    expect(parsePlace(`#run=a&view=compare${many}`).others).toHaveLength(24)
    const hostile = `#run=a&view=compare&with=&with=${'x'.repeat(301)}&with=__proto__&pair=9`
    expect(parsePlace(hostile)).toEqual({
      ...NOWHERE,
      run: 'a',
      screen: 'compare',
      others: [{ run: '__proto__', fingerprint: undefined }],
    })
  })

  it('reads any text without throwing, and nothing from a huge one', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePlace(`#${text}`)))
    expect(parsePlace(`#run=a&x=${'y'.repeat(20_000)}`)).toEqual(NOWHERE)
  })
})

/** What `formatPlace` leaves out is what a reader assumes. */
function usual(read: Place): Partial<Place> {
  return {
    frame: read.frame ?? 'saw',
    tab: read.tab ?? 'action',
    filter: read.filter ?? 'all',
  }
}
