/** Background of a place that has no picture. */
export const HATCH = 'repeating-linear-gradient(135deg, transparent 0 7px, var(--line) 7px 8px)'
