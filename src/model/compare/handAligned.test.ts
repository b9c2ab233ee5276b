import { describe, expect, it } from 'vitest'
import { comparedRun } from '../../testing/comparedRuns.ts'
import type { MadeWith } from '../../testing/comparedRuns.ts'
import { align } from './align.ts'

/** Two runs, and which of their stops a person put beside each other: `a b relation`. */
interface HandAligned {
  readonly name: string
  /** Why a person reads it so. */
  readonly why: string
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly rows: readonly string[]
  readonly madeA?: MadeWith
  readonly madeB?: MadeWith
}

const HD = { width: 1920, height: 1080 }
const SMALL = { width: 1280, height: 720 }

const PAIRS: readonly HandAligned[] = [
  {
    name: 'a click that was tried again',
    why: 'the last try is the one after which both went on',
    a: ['click 100 100', 'click 500 300', 'click 502 301', 'type hello', 'key Return'],
    b: ['click 100 100', 'click 503 300', 'type hello', 'key enter'],
    rows: ['0 0 same', '1 - only-a', '2 1 same', '3 2 same', '4 3 same'],
  },
  {
    name: 'a loop',
    why: 'the last round leads on to the export',
    a: [
      'open example.com',
      'click 900 700',
      'scroll 600 400',
      'click 900 700',
      'scroll 600 400',
      'click 900 700',
      'scroll 600 400',
      'click 300 200',
      'end success',
    ],
    b: ['open example.com', 'click 900 700', 'scroll 600 400', 'click 300 200', 'end success'],
    rows: [
      '0 0 same',
      '1 - only-a',
      '2 - only-a',
      '3 - only-a',
      '4 - only-a',
      '5 1 same',
      '6 2 same',
      '7 3 same',
      '8 4 same',
    ],
  },
  {
    name: 'waits that only one run needed',
    why: 'waiting is no step of the task',
    a: ['click 100 100', 'type hello', 'key Return', 'click 600 400'],
    b: ['click 100 100', 'wait 2', 'type hello', 'key Return', 'wait 2', 'wait 2', 'click 604 398'],
    rows: [
      '0 0 same',
      '- 1 only-b',
      '1 2 same',
      '2 3 same',
      '- 4 only-b',
      '- 5 only-b',
      '3 6 same',
    ],
  },
  {
    // As two models recorded it, with what each searched for.
    name: 'two searches in one shop',
    why: 'both go to the shop, then to its search field; one takes the suggestion by mouse',
    a: [
      'screenshot',
      'click 242 97',
      'key ctrl+a',
      'type shopping.google.com',
      'click 479 438',
      'wait 1',
      'click 386 167',
      'key ctrl+a',
      'type blankets',
      'key Return',
      'scroll 700 400',
      'click 359 273',
      'wait 1',
      'click 100 224',
      'wait 1',
      'scroll 700 400',
      'scroll 700 400',
    ],
    b: [
      'screenshot',
      'click 353 96',
      'key ctrl+a',
      'type shopping.google.com',
      'key Return',
      'wait 1',
      'click 519 155',
      'key ctrl+a',
      'type tents under 100',
      'key Return',
      'wait 1',
      'say I could not find any',
    ],
    madeA: { size: { width: 1512, height: 857 } },
    madeB: { size: { width: 1512, height: 857 } },
    rows: [
      '0 0 same',
      '1 1 similar',
      '2 2 same',
      '3 3 same',
      '4 4 different',
      '5 5 same',
      '6 6 similar',
      '7 7 same',
      '8 8 different',
      '9 9 same',
      '10 10 different',
      '11 11 different',
      '12 - only-a',
      '13 - only-a',
      '14 - only-a',
      '15 - only-a',
      '16 - only-a',
    ],
  },
  {
    name: 'another resolution',
    why: 'the same parts of a larger screen',
    a: ['click 100 50', 'type mail', 'click 640 360'],
    b: ['click 150 75', 'type mail', 'click 960 540'],
    madeA: { size: SMALL },
    madeB: { size: HD },
    rows: ['0 0 same', '1 1 same', '2 2 same'],
  },
  {
    name: 'other formats count in other spaces',
    why: 'thousandths of the screen, and pixels of a declared display',
    a: ['click 500 500', 'drag 100 100 900 900', 'key Return'],
    b: ['click 512 384', 'drag 102 77 922 691', 'key enter'],
    madeA: { space: 'per-mille', size: HD },
    madeB: {
      space: 'declared-display',
      declaredDisplay: { width: 1024, height: 768 },
      size: SMALL,
    },
    rows: ['0 0 same', '1 1 same', '2 2 same'],
  },
  {
    name: 'one run had to log in first',
    why: 'the task begins where both open the list',
    a: ['open app.example.com/list', 'click 400 300', 'click 900 650', 'end success'],
    b: [
      'click 600 350',
      'type user@example.com',
      'click 600 420',
      'open app.example.com/list',
      'click 402 300',
      'click 900 650',
      'end success',
    ],
    rows: [
      '- 0 only-b',
      '- 1 only-b',
      '- 2 only-b',
      '0 3 same',
      '1 4 same',
      '2 5 same',
      '3 6 same',
    ],
  },
  {
    name: 'a dialog that only one run had to close',
    why: 'the click on its cross has no counterpart',
    a: ['click 200 200', 'type 42', 'click 700 600', 'end success'],
    b: ['click 200 200', 'type 42', 'click 1180 90', 'click 700 600', 'end success'],
    rows: ['0 0 same', '1 1 same', '- 2 only-b', '2 3 same', '3 4 same'],
  },
  {
    name: 'the wrong button at the end',
    why: 'both press a button there, one of them cancels',
    a: ['click 200 200', 'type 42', 'click 1000 700', 'end success'],
    b: ['click 200 200', 'type 42', 'click 300 700', 'end failure'],
    rows: ['0 0 same', '1 1 same', '2 2 different', '3 3 similar'],
  },
  {
    name: 'a wizard whose second page was left out',
    why: 'Next is always at one place: only the screens tell which page it was on',
    a: ['click 900 700 on w1', 'click 900 700 on k2', 'click 900 700 on p3', 'end success'],
    b: ['click 900 700 on w1', 'click 900 700 on p3', 'end success'],
    rows: ['0 0 same', '1 - only-a', '2 1 same', '3 2 same'],
  },
  {
    name: 'a wizard whose last page was left out',
    why: 'as before, but it is not the last try that has a counterpart',
    a: ['click 900 700 on w1', 'click 900 700 on k2', 'click 900 700 on p3', 'key Return on z1'],
    b: ['click 900 700 on w1', 'click 900 700 on k2', 'key Return on z1'],
    rows: ['0 0 same', '1 1 same', '2 - only-a', '3 2 same'],
  },
  {
    name: 'the same place on another screen',
    why: 'the click is the same, what it hits is not',
    a: ['click 500 400 on a1', 'type hello on a2'],
    b: ['click 500 400 on q1', 'type hello on a3'],
    rows: ['0 0 similar', '1 1 same'],
  },
  {
    name: 'tools and commands',
    why: 'the order of arguments is nothing; another file with the same program is near',
    a: [
      'tool search {"query":"lamp","limit":5}',
      '$ cd /work/one && grep -n zeros src/layers.py',
      'read /work/one/src/layers.py',
      '$ pytest -q',
      'tool task_done {}',
    ],
    b: [
      'tool search {"limit":5,"query":"lamp"}',
      '$ grep -n zeros src/models.py',
      'read /tmp/two/src/layers.py',
      '$ git commit -am done',
      'tool task_done {}',
    ],
    rows: ['0 0 same', '1 1 similar', '2 2 similar', '3 3 different', '4 4 same'],
  },
  {
    name: 'a button held down instead of clicked',
    why: 'down and up at one place are a click; letting go is part of it',
    a: ['down 300 300', 'up 300 300', 'type hello'],
    b: ['click 301 300', 'type hello'],
    rows: ['0 0 similar', '1 - only-a', '2 1 same'],
  },
  {
    name: 'texts that differ',
    why: 'more words of the same search are near, another search is not',
    a: ['type best laptop 2026', 'key Return', 'type red shoes', 'key Return'],
    b: ['type best laptop', 'key Return', 'type green hats', 'key Return'],
    rows: ['0 0 similar', '1 1 same', '2 2 different', '3 3 same'],
  },
  {
    name: 'nothing in common',
    why: 'as many rows as both have stand side by side, in order',
    a: ['open a.example', 'scroll 500 500', 'scroll 500 500'],
    b: ['$ ls -la', 'read /etc/hosts'],
    rows: ['0 0 different', '1 1 different', '2 - only-a'],
  },
]

/** As people write it down. */
export function written(rows: ReturnType<typeof align>['rows']): readonly string[] {
  return rows.map(({ a, b, relation }) => `${a ?? '-'} ${b ?? '-'} ${relation}`)
}

describe('pairs that were aligned by hand', () => {
  it.each(PAIRS)('$name: $why', ({ a, b, rows, madeA, madeB }) => {
    expect(written(align(comparedRun(a, madeA), comparedRun(b, madeB)).rows)).toEqual(rows)
  })
})
