// The theme is a cookie: the server writes it on <html>, so the first paint is right. Without one the device decides.
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Name of the cookie that holds the chosen theme. */
export const themeCookie = 'theme'

export function parseTheme(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? 'system'
}
