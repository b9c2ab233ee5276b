import { describe, expect, it } from 'vitest'
import { shortPaths } from './shortPaths.ts'

describe('shortPaths', () => {
  it.each([
    ['/home/me/work/repo/core/evictor.py', '…/core/evictor.py'],
    ['cd /home/me/work/repo/src/ && ls -l /tmp/x', 'cd …/repo/src && ls -l /tmp/x'],
    ['/home/me/work/repo/.bench_scratch/test_optimised.py', '…/test_optimised.py'],
    ['/home/me/notes.md', '/home/me/notes.md'],
    ['open https://a.test/1/2/3/4/5/6', 'open https://a.test/1/2/3/4/5/6'],
    ['src/a/b/c/d/e/f.ts', 'src/a/b/c/d/e/f.ts'],
    ['python "/a/b/c/d/e/f.py" --out=/a/b/c/d/e/g', 'python "…/e/f.py" --out=…/e/g'],
  ])('%s is %s', (text, short) => {
    expect(shortPaths(text)).toBe(short)
  })

  it('takes a long hostile line in its stride', () => {
    const start = performance.now()
    shortPaths('/'.repeat(50_000) + '/a'.repeat(50_000))
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
