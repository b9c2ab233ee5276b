const MAX_REPORT_CHARS = 4000

/** What went wrong where, for a bug report. */
export function errorReport(part: string, error: unknown): string {
  const what =
    error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
  return `Trajectory Viewer: ${part} failed\n${navigator.userAgent}\n${what}`.slice(
    0,
    MAX_REPORT_CHARS,
  )
}
