// Web addresses at an item, as people type them and as they are shown.
import type { ItemLink } from '#contract/itinerary.ts'

/** The address with its scheme; '' for nothing, undefined for what is no address of the web. */
export function readWebAddress(text: string): string | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  // Digits after the colon are a port.
  const withScheme = /^[a-z][a-z\d+-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(withScheme) || withScheme.length > 1000) return
  const { protocol, hostname, href } = new URL(withScheme)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  return isWeb && hostname.includes('.') && !/\s/.test(trimmed) ? href : undefined
}

/** What the link is called: its title, else its host. */
export function linkTitle({ title, url }: ItemLink): string {
  return title || (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url)
}
