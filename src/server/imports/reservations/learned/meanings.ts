// Which words of a text mean something like what is booked: a massage is nearer to a spa than to a train, in either language.
import { readText } from '../../../providers/embeddings/built-in/read-text.ts'
import { dotProduct } from '../../../providers/embeddings/built-in/vectors.ts'

const things =
  'hotel room apartment campsite cottage restaurant dinner lunch table menu museum tour ticket theatre concert massage spa class workshop lesson flight airline airport train railway station bus coach ferry boat ship car rental scooter taxi driver transfer'.split(
    ' ',
  )
const near = 0.55
const rather = 0.4
/** Words that nearly every text has mean little. */
const leastWeight = 4
const mostLines = 300

export type Meanings = ReadonlyMap<number, readonly string[]>

let known: Promise<{ thing: string; vector: Float32Array }[]> | undefined

async function vectorsOfThings() {
  const read = await Promise.all(
    things.map(async (thing) => ({ thing, vector: (await readText(thing)).meanings[0]?.vector })),
  )
  return read.flatMap(({ thing, vector }) => (vector ? [{ thing, vector }] : []))
}

/** By the place where each line begins. */
export async function meaningsOf(text: string): Promise<Meanings> {
  known ??= vectorsOfThings()
  const all = await known
  const found = new Map<number, string[]>()
  let start = 0
  for (const line of text.split('\n').slice(0, mostLines)) {
    const signs = new Set<string>()
    if (line.trim() !== '')
      for (const { vector, weight } of (await readText(line)).meanings) {
        if (!vector || weight < leastWeight) continue
        for (const each of all) {
          const likeness = dotProduct(each.vector, vector)
          if (likeness > near) signs.add(`near ${each.thing}`)
          if (likeness > rather) signs.add(`rather ${each.thing}`)
        }
      }
    found.set(start, [...signs])
    start += line.length + 1
  }
  return found
}
