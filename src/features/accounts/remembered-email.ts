// The address that was typed on one account page is there on the next; in this tab only, and not in an address or a log.
const key = 'journeyon-email'

export function rememberEmail(email: string | undefined): void {
  try {
    window.sessionStorage.setItem(key, email?.trim() ?? '')
  } catch {
    // Storage may be closed to us; then the address is typed again.
  }
}

export function rememberedEmail(): string {
  try {
    return window.sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
