// `node scripts/build-bilingual-words.ts FOLDER`: compiles the Chinese words that the built-in embeddings know, with the
// stems of their English meanings. FOLDER holds what NOTICE names: `cedict.mjs` (the rows of CC-CEDICT) and `dict.txt`
// (jieba's words with their frequencies). Running the product needs neither them nor this script.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { stemsOf } from '../src/server/kernel/words.ts'
import { createShippedGuides } from '../src/server/providers/shipped-data/guides/guides.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('name the folder of the dictionaries')

const leastFrequency = 3
const mostCharacters = 6
const mostStems = 8
/** A gloss that explains more than it translates. */
const mostWordsOfGloss = 4

type CedictRow = [traditional: string, simplified: string, pinyin: string, english: string | string[]]
const { default: cedict }: { default: { all: CedictRow[] } } = await import(pathToFileURL(`${folder}/cedict.mjs`).href)
const frequencies = new Map(
  readFileSync(`${folder}/dict.txt`, 'utf8')
    .split('\n')
    .map((line): [string, number] => {
      const [word = '', count = '0'] = line.split(' ')
      return [word, Number(count)]
    }),
)
const total = [...frequencies.values()].reduce((sum, count) => sum + count, 0)

const meanings = new Map<string, Set<string>>()
const addMeaning = (word: string, stems: readonly string[]) => {
  if (!/^\p{Script=Han}+$/u.test(word) || word.length > mostCharacters) return
  const known = meanings.get(word) ?? new Set()
  for (const stem of stems) if (known.size < mostStems) known.add(stem)
  meanings.set(word, known)
}

for (const [, word, , english] of cedict.all) {
  if ((frequencies.get(word) ?? 0) < leastFrequency) continue
  addMeaning(word, [english].flat().flatMap(stemsOfGloss))
}
for (const name of guideNames()) addMeaning(name.zh, stemsOf(name.en))
const regions = {
  zh: new Intl.DisplayNames('zh-CN', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}
for (const code of regionCodes()) addMeaning(regions.zh.of(code) ?? '', stemsOf(regions.en.of(code) ?? ''))

const lines = [...meanings]
  .filter(([, stems]) => stems.size > 0)
  .map(([word, stems]) => {
    const rarity = Math.log(total / Math.max(leastFrequency, frequencies.get(word) ?? 0))
    return `${word}\t${rarity.toFixed(1)}\t${[...stems].join(' ')}`
  })
  .sort()
writeFileSync(
  new URL('../src/server/providers/embeddings/built-in/chinese-words.tsv.gz', import.meta.url),
  gzipSync(lines.join('\n'), { level: 9 }),
)
process.stdout.write(`${lines.length} words\n`)

function stemsOfGloss(gloss: string): string[] {
  if (/variant of|surname |^see |^abbr|^\(.*\)$|^CL:|Kangxi|Japanese name/.test(gloss)) return []
  return gloss
    .replace(/\([^)]*\)|\[[^\]]*\]|CL:.*/g, ' ')
    .split(/[;,/]/)
    .flatMap((part) => {
      const stems = stemsOf(part.replace(/\b(sb|sth|fig|lit|idiom|coll|esp|etc)\b\.?/gi, ' '))
      return stems.length > mostWordsOfGloss ? [] : stems
    })
}

function guideNames(): { zh: string; en: string }[] {
  const names: { zh: string; en: string }[] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect)
    else if (value && typeof value === 'object') {
      const { name } = value as { name?: { zh?: unknown; en?: unknown } }
      if (typeof name?.zh === 'string' && typeof name.en === 'string') names.push({ zh: name.zh, en: name.en })
      Object.values(value).forEach(collect)
    }
  }
  collect(createShippedGuides().all())
  return names
}

function regionCodes(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => regions.en.of(code) !== code)
}
