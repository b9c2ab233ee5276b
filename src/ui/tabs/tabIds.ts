/** Ids that tie a tab list to its panel. `base` is unique in the page. */
export function tabId(base: string, tab: string): string {
  return `${base}-tab-${tab}`
}

export function tabPanelId(base: string): string {
  return `${base}-panel`
}
