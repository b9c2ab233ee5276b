import { useSettings } from '../state/settings.ts'

const darkSystem = '(prefers-color-scheme: dark)'

/** Keeps `data-theme` on the page in step with the setting and, for `system`, with the system. */
export function startTheme(): () => void {
  const system = window.matchMedia(darkSystem)
  const apply = (): void => {
    const { theme } = useSettings.getState()
    const shown = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme
    document.documentElement.dataset['theme'] = shown
  }
  apply()
  system.addEventListener('change', apply)
  const unsubscribe = useSettings.subscribe(apply)
  return () => {
    system.removeEventListener('change', apply)
    unsubscribe()
  }
}
