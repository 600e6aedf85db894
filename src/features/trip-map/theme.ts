/** The theme of the page and of the system can both change while a map is open. */
export function onThemeChange(act: () => void): () => void {
  const device = window.matchMedia('(prefers-color-scheme: dark)')
  const page = new MutationObserver(act)
  device.addEventListener('change', act)
  page.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    device.removeEventListener('change', act)
    page.disconnect()
  }
}

export function isDarkTheme(): boolean {
  const { theme } = document.documentElement.dataset
  return theme ? theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches
}
