const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text for an element or a quoted attribute of XML 1.0, without the characters that it cannot hold. */
export function xmlText(value: string): string {
  return value
    .toWellFormed()
    .replace(/[^\P{Cc}\n\r\t]|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
