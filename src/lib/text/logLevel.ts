export type LogLevel = 'error' | 'warning' | 'info' | 'debug'

/** Levels stand at the beginning of a line, behind its time and name; words further on are prose. */
const HEAD_CHARS = 100

const NAMED =
  /(?:^|[\s[("'|:=<])(FATAL|CRITICAL|PANIC|ERROR|ERR|SEVERE|WARNING|WARN|NOTICE|INFO|DEBUG|TRACE|VERBOSE)(?=$|[\s\])"'|:,>])/
/** `level=error`, `"level":"error"`, `"levelname": "ERROR"`, `"severity":"error"`. */
const KEYED =
  /["']?\b(?:level|levelname|severity|lvl)["']?\s{0,3}[=:]\s{0,3}["']?(fatal|critical|panic|error|err|warning|warn|info|notice|debug|trace)\b/i
/** glog: `E0523 14:03:11.1 …`; Python: an exception's own lines. */
const GLOG = /^([EWIF])\d{4} \d\d:\d\d/
const TRACE_LINE = /^(?:Traceback \(most recent call last\):|[A-Za-z_.]{1,80}(?:Error|Exception): )/

const LEVELS: ReadonlyMap<string, LogLevel> = new Map([
  ['FATAL', 'error'],
  ['CRITICAL', 'error'],
  ['PANIC', 'error'],
  ['ERROR', 'error'],
  ['ERR', 'error'],
  ['SEVERE', 'error'],
  ['E', 'error'],
  ['F', 'error'],
  ['WARNING', 'warning'],
  ['WARN', 'warning'],
  ['W', 'warning'],
  ['NOTICE', 'info'],
  ['INFO', 'info'],
  ['I', 'info'],
  ['DEBUG', 'debug'],
  ['TRACE', 'debug'],
  ['VERBOSE', 'debug'],
])

/** The level that a line of a log gives itself, if any. */
export function logLevel(line: string): LogLevel | undefined {
  const head = line.slice(0, HEAD_CHARS)
  const word = NAMED.exec(head)?.[1] ?? KEYED.exec(line.slice(0, 400))?.[1] ?? GLOG.exec(head)?.[1]
  if (word !== undefined) return LEVELS.get(word.toUpperCase())
  return TRACE_LINE.test(head) ? 'error' : undefined
}
