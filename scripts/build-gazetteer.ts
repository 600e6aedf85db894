// `node scripts/build-gazetteer.ts FOLDER`: compiles the shipped gazetteer. FOLDER holds the open data named in NOTICE; running the
// product needs neither it nor this script. Two of the tables are written by `extract-place-names.ts`.
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { foldText, hasHan } from '../src/server/providers/shipped-data/gazetteer/fold-text.ts'
import { compileAdminRegions } from './gazetteer/admin-regions.ts'
import { inNearestProvince } from './gazetteer/admins.ts'
import { compileCities, compileOthers, type Row } from './gazetteer/compile.ts'
import { compileLandforms } from './gazetteer/landforms.ts'
import { addOtherNames } from './gazetteer/other-names.ts'
import { readInputs } from './gazetteer/sources.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('name the folder of the open data')
const target = new URL('../src/server/providers/shipped-data/gazetteer/', import.meta.url)
const simplify = Converter({ from: 't', to: 'cn' })
const fromJapanese = Converter({ from: 'jp', to: 'cn' })
// Character by character is enough for names; the words of the converter's dictionaries are for running text.
// Japanese forms that modern Chinese writes with another meaning (予, 芸) stay: GB 2312 has its usual characters.
const gb2312 = new TextDecoder('gb2312')
const usual = new Set(
  Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) =>
    gb2312.decode(Uint8Array.from({ length: 188 }, (_, at) => (at % 2 === 0 ? 0xb0 + row : 0xa1 + (at >> 1)))),
  ).flatMap((row) => Array.from(row)),
)
const simplified = new Map(
  Array.from({ length: 0x9fff - 0x3400 }, (_, index) => String.fromCodePoint(0x3400 + index)).flatMap((character) => {
    const chinese = simplify(character)
    const to = chinese === character && !usual.has(character) ? fromJapanese(character) : chinese
    return to === character ? [] : [[character, to] as const]
  }),
)
const toKey = (name: string) =>
  foldText(Array.from(name, (character) => simplified.get(character) ?? character).join(''))

/** Pinyin without tones, ü as v, as Chinese keyboards take it: what the list calls Shangri-La is typed xianggelila. */
const spelledOut = ({ country, zh, aliases }: Row) =>
  ['CN', 'HK', 'MO', 'TW'].includes(country)
    ? [zh, ...aliases]
        .filter((name) => /^\p{Script=Han}{2,}$/u.test(name))
        .map((name) => pinyin(name, { toneType: 'none', v: true }))
    : []

const inputs = readInputs(pathToFileURL(`${folder}/`))
const { rows: cities, admins } = compileCities(inputs, simplify)
const rows = [...cities, ...inNearestProvince(compileOthers(inputs, simplify), cities)]
rows.push(...compileAdminRegions(admins, inputs.provinces, rows, simplify))
rows.push(...compileLandforms(inputs.landforms, rows))
rows.sort((a, b) => b.fame - a.fame || a.lat - b.lat)
const unmatched = addOtherNames(rows, simplify)
if (unmatched.length > 0) process.stderr.write(`no such place: ${unmatched.join(', ')}\n`)
const adminKeys = [...admins.keys()].sort()
const adminIndex = new Map(adminKeys.map((key, index) => [key, index]))

const kinds: Row['kind'][] = ['city', 'region', 'island', 'station', 'airport']
const placeLines = rows.map((row) =>
  [
    kinds.indexOf(row.kind),
    row.fame,
    row.country,
    adminIndex.get(row.admin) ?? '',
    row.lat.toFixed(4),
    row.lng.toFixed(4),
    row.population,
    row.isCapital ? 1 : '',
    row.code,
    row.en,
    row.zh,
  ].join('\t'),
)
// Every name by which a place is found, folded and sorted, with the lines it stands for.
const byKey = new Map<string, Set<number>>()
rows.forEach((row, index) => {
  for (const name of [row.en, row.code, ...spelledOut(row), ...row.aliases]) {
    const key = toKey(name)
    if (key === '') continue
    const known = byKey.get(key)
    if (known) known.add(index)
    else byKey.set(key, new Set([index]))
  }
})
// Names that no place bears: the best known place that some call so, and "Kona" where one longer name ends so.
const rarer = new Map<string, number>()
rows.forEach((row, index) => {
  for (const key of row.rarerNames.map(toKey)) if (!byKey.has(key) && !rarer.has(key)) rarer.set(key, index)
})
const endings = Map.groupBy(
  rows.flatMap(({ kind, en }, index) => {
    const words = kind === 'city' || kind === 'island' ? en.split(/[\s-]+/) : []
    const key = words.length > 1 ? toKey(words.at(-1) ?? '') : ''
    return key.length > 3 ? [{ key, index }] : []
  }),
  ({ key }) => key,
)
for (const [key, [first, ...others]] of endings) {
  if (first && others.length === 0 && !byKey.has(key) && !rarer.has(key)) rarer.set(key, first.index)
}
const keyLines = [...byKey, ...[...rarer].map(([key, index]) => [key, [`~${index}`]] as const)]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, indexes]) => `${key}\t${[...indexes].join(' ')}`)
const adminLines = adminKeys
  .flatMap((key) => admins.get(key) ?? [])
  .map(({ country, code, en, zh }) => [country, code, en, zh].join('\t'))

const text = [adminLines, placeLines, keyLines].map((lines) => lines.join('\n')).join('\n\n')
writeFileSync(new URL('places.tsv.gz', target), gzipSync(text, { level: 9 }))

// By sound, so that the wrong character of the right sound is found too.
const used = new Set([...usual, ...byKey.keys()].flatMap((text) => Array.from(text)).filter(hasHan))
const spoken = (character: string) =>
  pinyin(character, { toneType: 'none', v: true })
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
const soundLines = [...Map.groupBy([...used].sort(), spoken)]
  .filter(([sound]) => /^[a-z]+$/.test(sound))
  .map(([sound, characters]) => sound + characters.join(''))
  .sort()
writeFileSync(new URL('han-sounds.txt', target), `${soundLines.join(' ')}\n`)

const pairs = [...simplified].map(([from, to]) => from + to).join('')
writeFileSync(new URL('traditional-chinese.txt', target), `${pairs}\n`)
process.stdout.write(`${rows.length} places, ${keyLines.length} names, ${adminLines.length} provinces\n`)
