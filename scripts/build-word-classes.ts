// `node scripts/build-word-classes.ts`: sorts the words that the built-in embeddings know into classes of like meaning, Chinese and
// English together, for the reader of messages. Deterministic; needs no more than what the project ships.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { finePerCoarse } from '../src/server/providers/chat-model/rules/reading/roles/word-classes.ts'
import { loadChineseWords } from '../src/server/providers/embeddings/built-in/chinese-words.ts'
import { addTo, dotProduct, toUnit } from '../src/server/providers/embeddings/built-in/vectors.ts'
import { createMeaningReader } from '../src/server/providers/embeddings/built-in/word-meanings.ts'
import { loadWordVectors, vectorLength } from '../src/server/providers/embeddings/built-in/word-vectors.ts'
import { seeded } from './seeded.ts'

const builtIn = new URL('../src/server/providers/embeddings/built-in/', import.meta.url)
const target = new URL('../src/server/providers/chat-model/rules/reading/roles/word-classes.tsv.gz', import.meta.url)
/** The most usual ones; messages of travelers hold few others. */
const mostOf = { english: 25_000, chinese: 40_000 }
const mostCharacters = 4
const coarse = 64
const mostFine = 12
/** A class with fewer words would be one of names. */
const leastWords = 20
const rounds = 12

interface Meaning {
  word: string
  vector: Float32Array
}

const meanings = await readMeanings()
const classOf = split(meanings, coarse, 1).flatMap((words, place) =>
  split(words, Math.min(mostFine, Math.max(1, Math.floor(words.length / leastWords))), place + 2).flatMap(
    (alike, within) => alike.map(({ word }) => `${word}\t${place * finePerCoarse + within}`),
  ),
)
writeFileSync(target, gzipSync(`${classOf.sort().join('\n')}\n`, { level: 9 }))
process.stdout.write(`${classOf.length} words\n`)

async function readMeanings(): Promise<Meaning[]> {
  const [dictionary, vectors] = await Promise.all([loadChineseWords(), loadWordVectors()])
  const read = createMeaningReader(dictionary, vectors)
  const english = unpack('word-vectors.bin.gz').split('\n', 1)[0]?.split(' ').slice(0, mostOf.english) ?? []
  const chinese = unpack('chinese-words.tsv.gz')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([word = '']) => word.length > 0 && word.length <= mostCharacters)
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .slice(0, mostOf.chinese)
    .map(([word = '']) => word)
  const asText = (text: string) => {
    const chinese = [{ text, start: 0, end: text.length }]
    return { simplified: text, chinese, all: chinese, others: [] }
  }
  return [
    ...english.map((word) => ({ word, vector: vectors.get(word) })),
    ...chinese.map((word) => ({ word, vector: read(asText(word))[0]?.vector })),
  ].flatMap(({ word, vector }) => (vector ? [{ word, vector }] : []))
}

function unpack(file: string): string {
  return gunzipSync(readFileSync(new URL(file, builtIn))).toString(file.endsWith('.tsv.gz') ? 'utf8' : 'latin1')
}

/** Spherical k-means. */
function split(all: readonly Meaning[], count: number, seed: number): Meaning[][] {
  const random = seeded(seed)
  let centres = Array.from(
    { length: count },
    () => all[Math.floor(random() * all.length)]?.vector ?? new Float32Array(),
  )
  let groups: Meaning[][] = []
  for (let round = 0; round < rounds; round += 1) {
    groups = centres.map(() => [])
    for (const each of all) groups[nearest(each.vector, centres)]?.push(each)
    centres = groups.map((group, at) => (group.length > 0 ? meanOf(group) : (centres[at] ?? new Float32Array())))
  }
  return groups
}

function nearest(vector: Float32Array, centres: readonly Float32Array[]): number {
  let best = 0
  let highest = Number.NEGATIVE_INFINITY
  for (const [at, centre] of centres.entries()) {
    const likeness = dotProduct(vector, centre)
    if (likeness <= highest) continue
    highest = likeness
    best = at
  }
  return best
}

function meanOf(group: readonly Meaning[]): Float32Array {
  const mean = new Float32Array(vectorLength)
  for (const { vector } of group) addTo(mean, vector, 1)
  return toUnit(mean)
}
