import { useMemo, useSyncExternalStore } from 'react'

/** Colour tokens of the theme that the page wears, by name, for what is drawn rather than styled. */
export function useColours<Name extends string>(names: readonly Name[]): (name: Name) => string {
  const all = useSyncExternalStore(subscribe, () => colourText(names))
  return useMemo(() => {
    const colours = new Map(names.map((name, index) => [name, all.split('\n')[index] ?? '']))
    return (name) => colours.get(name) ?? ''
  }, [all, names])
}

/** As one text, which stays the same as long as the colours do. */
function colourText(names: readonly string[]): string {
  const style = getComputedStyle(document.documentElement)
  return names.map((name) => style.getPropertyValue(`--${name}`)).join('\n')
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
