import { useSyncExternalStore } from 'react'

/** The theme that the page wears; changes after its colours did, so that drawings can follow. */
export function useShownTheme(): string {
  return useSyncExternalStore(subscribe, shownTheme)
}

function shownTheme(): string {
  return document.documentElement.dataset['theme'] ?? ''
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
