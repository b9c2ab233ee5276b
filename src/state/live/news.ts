import { formatCount } from '../../lib/text/format.ts'

/** New turns are announced together: a screen reader is not interrupted every second. */
const EVERY_MS = 8_000

export interface News {
  /** Turns there are now, and that the run has ended. */
  tell(turns: number, ended: boolean): void
  stop(): void
}

/** Counts turns that arrive and says so at most every eight seconds, and the end at once. */
export function collectNews(turnsBefore: number, say: (text: string) => void): News {
  let told = turnsBefore
  let turns = turnsBefore
  let saidEnd = false
  let saidAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    saidAt = performance.now()
    const text = newsText(turns - told, turns, saidEnd)
    told = turns
    if (text !== undefined) say(text)
  }

  return {
    tell(now, ended) {
      turns = now
      const ends = ended && !saidEnd
      saidEnd = ended
      if (ends) flush()
      else if (turns !== told && timer === undefined) {
        timer = setTimeout(flush, Math.max(0, saidAt + EVERY_MS - performance.now()))
      }
    },
    stop: () => clearTimeout(timer),
  }
}

function newsText(added: number, turns: number, ended: boolean): string | undefined {
  const all = `${formatCount(turns)} in all`
  const words = added === 1 ? '1 new turn' : `${formatCount(added)} new turns`
  if (ended) return added > 0 ? `The run has ended: ${words}, ${all}.` : 'The run has ended.'
  return added > 0 ? `${words}, ${all}.` : undefined
}
