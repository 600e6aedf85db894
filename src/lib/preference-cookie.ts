// Choices the server needs before the first paint (language, theme, pane sizes) live in cookies:
// the page arrives as chosen, with no flash and no inline script that a strict CSP would refuse.
const oneYearInSeconds = 31_536_000

/** Stores a preference for a year on this device. Names are plain words, values are encoded here. */
export function writePreference(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain-http addresses of a home network
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${oneYearInSeconds}; samesite=lax`
}

/** Back to the default. */
export function clearPreference(name: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: see writePreference
  document.cookie = `${name}=; path=/; max-age=0; samesite=lax`
}
