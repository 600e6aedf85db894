// What Chinese words mean in English, compiled by scripts/build-bilingual-words.ts; NOTICE names the sources.
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

interface ChineseWord {
  /** Logarithm of how rare the word is in running text. */
  rarity: number
  /** Stems of English meanings, the most usual ones first. */
  stems: string[]
}

export interface ChineseWords {
  get(word: string): ChineseWord | undefined
  /** How many of the words have this stem among their meanings: how common it is in English. */
  countOf(stem: string): number
}

const linesAtOnce = 4000
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
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    for (const line of lines.slice(at, at + linesAtOnce)) {
      const [word = '', rarity, meanings = ''] = line.split('\t')
      const stems = meanings.split(' ')
      words.set(word, { rarity: Number(rarity), stems })
      for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return { get: (word) => words.get(word), countOf: (stem) => counts.get(stem) ?? 0 }
}
