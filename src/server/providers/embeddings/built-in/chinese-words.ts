// What Chinese words mean in English, compiled by scripts/build-bilingual-words.ts; NOTICE names the sources.
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

interface ChineseWord {
  /** Logarithm of how rare the word is in running text. */
  text: string
  rarity: number
  /** Stems of English meanings, the most usual ones first. */
  stems: string[]
}

export interface ChineseWords {
  get(word: string): ChineseWord | undefined
  /** How many of the words have this stem among their meanings: how common it is in English. */
  countOf(stem: string): number
  /** The most usual words that mean this above all. */
  wordsFor(stem: string): readonly ChineseWord[]
}

const linesAtOnce = 4000
const mainMeanings = 2
const mostWordsForStem = 4
let loading: Promise<ChineseWords> | undefined

/** Read once per process, in slices, so that requests are not held up. */
export function loadChineseWords(): Promise<ChineseWords> {
  loading ??= readWords()
  return loading
}

async function readWords(): Promise<ChineseWords> {
  const packed = await readFile(new URL('./chinese-words.tsv.gz', import.meta.url))
  const lines = (await promisify(gunzip)(packed)).toString('utf8').split('\n')
  const words = new Map<string, ChineseWord>()
  const counts = new Map<string, number>()
  const byStem = new Map<string, ChineseWord[]>()
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    for (const line of lines.slice(at, at + linesAtOnce)) {
      const [word = '', rarity, meanings = ''] = line.split('\t')
      const stems = meanings.split(' ')
      const known = { text: word, rarity: Number(rarity), stems }
      words.set(word, known)
      for (const [rank, stem] of stems.entries()) {
        counts.set(stem, (counts.get(stem) ?? 0) + 1)
        if (rank < mainMeanings) addUsual(byStem, stem, known)
      }
    }
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return {
    get: (word) => words.get(word),
    countOf: (stem) => counts.get(stem) ?? 0,
    wordsFor: (stem) => byStem.get(stem) ?? [],
  }
}

function addUsual(byStem: Map<string, ChineseWord[]>, stem: string, word: ChineseWord): void {
  const known = byStem.get(stem)
  if (!known) byStem.set(stem, [word])
  else if (known.length < mostWordsForStem || word.rarity < (known.at(-1)?.rarity ?? 0)) {
    known.push(word)
    known.sort((a, b) => a.rarity - b.rarity)
    if (known.length > mostWordsForStem) known.pop()
  }
}
