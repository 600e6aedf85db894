// Islands, mountains, deserts, lakes and other large regions of Natural Earth, where none of our own tables has them.
import { countryCode } from '../../src/server/providers/shipped-data/gazetteer/countries.ts'
import { foldText } from '../../src/server/providers/shipped-data/gazetteer/fold-text.ts'
import { regionNames } from '../world-map/region-names.ts'
import { distance } from './admins.ts'
import type { Row } from './compile.ts'
import type { Landform } from './sources.ts'

/** `rows` are those compiled so far; a landform is in the country of the nearest city. */
export function compileLandforms(landforms: readonly Landform[], rows: readonly Row[]): Row[] {
  const cities = rows.filter(({ kind }) => kind === 'city')
  const known = Map.groupBy(
    rows
      .filter(({ kind }) => kind === 'region' || kind === 'island')
      .flatMap((row) => [row.en, ...row.aliases].flatMap(namesOf).map((name) => ({ key: foldText(name), row }))),
    ({ key }) => key,
  )
  return landforms.flatMap(({ name, kind, lat, lng, rank }): Row[] => {
    const [en, zh] = regionNames[name] ?? [spelledOut(name), '']
    const names = namesOf(en)
    const isKnown = names.some((one) =>
      known.get(foldText(one))?.some(({ row }) => distance(row, { lat, lng }) < sameDegrees),
    )
    // Where a country is an island, the country is meant; nobody travels to a continent's ice.
    if (isKnown || countryCode(en) || lat < southernmost) return []
    const nearest = cities.reduce<{ country: string; degrees: number } | null>((best, city) => {
      const degrees = distance(city, { lat, lng })
      return degrees < (best?.degrees ?? farthest) ? { country: city.country, degrees } : best
    }, null)
    if (!nearest) return []
    return [
      {
        kind: /^Island/.test(kind) ? 'island' : 'region',
        fame: Math.max(leastFame, mostFame - 3 * rank),
        country: nearest.country,
        admin: '',
        ...{ lat, lng, en, zh },
        code: '',
        population: 0,
        isCapital: false,
        aliases: zh ? [zh] : [],
        rarerNames: names.filter((one) => one !== en),
      },
    ]
  })
}

/** As well known as a town of a hundred thousand at most: cities of the same name are meant before them. */
const mostFame = 38
const leastFame = 20
/** In degrees. */
const sameDegrees = 6
const farthest = 12
const southernmost = -60

/** The map's names are in capitals where they are large, and short: "RYÜKYÜ IS.", "Long I.". */
function spelledOut(name: string): string {
  const plain =
    name === name.toUpperCase()
      ? name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (first) => first.toUpperCase())
      : name
  return plain
    .replace(/^I\. /, 'Isla ')
    .replace(/^[Îî]\. /u, 'Île ')
    .replace(/\bI(?:s(?:ands)?)?\.(?=$| )|\bIsands\b/g, (word) => (word === 'I.' ? 'Island' : 'Islands'))
    .replace(/\bArch\.$/, 'Archipelago')
    .replace(/\bPen\.$/, 'Peninsula')
    .replace(/\bMts?\.$/, 'Mountains')
    .replace(/\s+/g, ' ')
    .trim()
}

const landWords =
  /^(?:lake|lago|lac|isla|ilha|île|pulau|islas|ilhas|îles) (?:de |d[aeo]s? |of )?|,? (?:islands?|is\.|group|archipelago|desert|range|mountains|peninsula|plateau|basin|delta|valley|lake|lagoon|reservoir)$/iu

/** With and without the word for what it is: people say Luzon and Luzon Island. */
function namesOf(name: string): string[] {
  const bare = name.replace(landWords, '')
  return foldText(bare).length > 3 && bare !== name ? [name, bare] : [name]
}
