// The theme is a cookie that the server writes on <html>, so the first paint is right. Without it the system decides.
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Name of the cookie that holds the chosen theme. */
export const themeCookie = 'theme'

export function parseTheme(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? 'system'
}
