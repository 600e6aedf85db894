// What the palette offers besides what it finds: pages and actions, by their names.

export interface PaletteEntry {
  id: string
  group: 'actions' | 'notes' | 'places' | 'trips'
  label: string
  detail: string
  href: string
}

/** Case, accents and width do not count; every word has to begin a word of the name, or stand in it where it is Chinese. */
export function matchesEntry(label: string, text: string): boolean {
  const folded = fold(label)
  return fold(text)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => (/\p{Script=Han}/u.test(word) ? folded.includes(word) : ` ${folded}`.includes(` ${word}`)))
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

/** The trip of an address such as /trips/{id}/explore. */
export function tripOfPath(pathname: string): string | null {
  return /^\/trips\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/|$)/i.exec(pathname)?.[1] ?? null
}
