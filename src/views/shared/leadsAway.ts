/** On links to another place of the run: a dialog that holds one closes when it is followed. */
export const LEADS_AWAY = { 'data-leads-away': '' } as const

export function leadsAway(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-leads-away]') !== null
}
