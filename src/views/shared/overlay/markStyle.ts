/**
 * Marks sit on screenshots, so they look the same in every theme; literal colours also let the
 * overlay be copied as a picture of its own. Sizes are screen pixels.
 */
export const AIM_COLOUR = '#e11d48'
/** Of what is no aim: groundings and regions. */
export const SIDE_COLOUR = '#0f766e'
export const CASING_COLOUR = '#ffffff'
export const STROKE = 1.75
export const CASING = STROKE * 1.9
export const TAG_HEIGHT = 20
export const TAG_FONT = "'JetBrains Mono Variable', ui-monospace, monospace"
/** Advance of one monospaced character at 12 px. */
const TAG_CHARACTER = 7.2

export function tagWidth(text: string): number {
  return Math.ceil(text.length * TAG_CHARACTER) + 12
}
