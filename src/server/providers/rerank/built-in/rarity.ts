// How rare a name is among some texts: what most of the candidates say tells them apart least.

export type Rarity = (name: string) => number

/** Inverse document frequency, from 0 (in each text) upwards. */
export function rarityAmong(texts: readonly Iterable<string>[]): Rarity {
  const counts = new Map<string, number>()
  for (const names of texts) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const byCount = Array.from({ length: texts.length + 1 }, (_, count) =>
    Math.log(1 + (texts.length - count + 0.5) / (count + 0.5)),
  )
  return (name) => byCount[counts.get(name) ?? 0] ?? 0
}
