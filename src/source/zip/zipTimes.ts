/**
 * Unix milliseconds of a DOS time stamp, which is local time in steps of two seconds. Asking for
 * the local time zone is slow, so the start of the last hour is kept.
 */
export function zipTimes(): (stamp: number) => number {
  let hour = -1
  let hourStart = 0
  return (stamp) => {
    const stampHour = stamp >>> 11
    if (stampHour !== hour) {
      hour = stampHour
      hourStart = new Date(
        1980 + (stamp >>> 25),
        ((stamp >>> 21) & 15) - 1,
        (stamp >>> 16) & 31,
        stampHour & 31,
      ).getTime()
    }
    return hourStart + ((stamp >>> 5) & 63) * 60_000 + (stamp & 31) * 2_000
  }
}
