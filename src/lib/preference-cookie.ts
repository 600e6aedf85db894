// Preferences that the server needs for the first paint (language, theme, pane sizes) are cookies:
// no flash, and no inline script that a strict CSP would block.
export const preferenceSeconds = 31_536_000

/** Stores a preference for a year. The value is encoded here. */
export function writePreference(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain-http addresses of a home network
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${preferenceSeconds}; samesite=lax`
}

/** Back to the default. */
export function clearPreference(name: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: see writePreference
  document.cookie = `${name}=; path=/; max-age=0; samesite=lax`
}
