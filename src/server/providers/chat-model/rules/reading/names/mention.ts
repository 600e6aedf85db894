// A place that a text names, and where.
export interface NamedPlace {
  /** As the guide or the trip writes it. */
  name: string
  /** In both languages, where known. */
  names: string[]
  kind: 'attraction' | 'restaurant' | 'lodging' | 'item'
  tags: readonly string[]
  /** What its guide says of it, in both languages. */
  says?: readonly string[]
  /** Names of its district. */
  area?: readonly string[]
}

export interface Mention {
  place: NamedPlace
  start: number
  end: number
  /** 0 to 1: the share of the name that is said. */
  score: number
}

/** A place with its names as they are looked for. */
export interface Entry {
  place: NamedPlace
  han: string[]
  /** Of a sight: what stands in brackets behind its name, and the initials of its words. */
  other: string[]
  initials: string[]
  words: { whole: string; own: string[]; all: string[] }[]
  /** "Grand Palace" and "Wat Phra Kaew" of one sight, word by word. */
  parts: string[][]
}
