/** Unix milliseconds of a DOS time stamp, which is local time in steps of two seconds. */
export function timeOfStamp(stamp: number): number {
  return new Date(
    1980 + (stamp >>> 25),
    ((stamp >>> 21) & 15) - 1,
    (stamp >>> 16) & 31,
    (stamp >>> 11) & 31,
    (stamp >>> 5) & 63,
    (stamp & 31) * 2,
  ).getTime()
}
