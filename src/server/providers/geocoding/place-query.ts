// What somebody who types a place says: a name, perhaps its province or country, perhaps what it is.
import anyAscii from 'any-ascii'
import { greatCircleKm } from '#planning/distance.ts'
import { countryCodeOfAnyLanguage } from '../shipped-data/gazetteer/countries.ts'
import { foldText, hasHan } from '../shipped-data/gazetteer/fold-text.ts'
import { type GazetteerPlace, isProvince, placesNamed } from '../shipped-data/gazetteer/gazetteer.ts'
import { simplifyChinese } from '../shipped-data/gazetteer/simplify-chinese.ts'
import { genericHan } from './generic-words.ts'

export interface PlaceQuery {
  /** As typed, in simplified characters, without words such as "airport" or 市. */
  name: string
  key: string
  /** Folded; each must fit the province or the country of the place. */
  qualifiers: string[]
  wanted: 'airport' | 'station' | 'region' | 'island' | null
}

const airportWord =
  /\b(?:international )?airport\b|国际机场|机场|空港|공항|\baéroport\b(?: de| d')?|\bflughafen\b|\baeropuerto\b(?: de)?|\baeroporto\b(?: di| de)?|аэропорт|ท่าอากาศยาน|สนามบิน|مطار|αεροδρόμιο|(?:נמל|שדה) התעופה|हवाई अड्डा|एयरपोर्ट/giu
const stationWord =
  /\b(?:railway |train |main |central )?station\b|\bgare (?:de |d['’])|\bstazione (?:centrale )?(?:di )?|\bestaci[oó]n (?:de )?|火车站|高铁站|动车站|车站|站$|[駅驿]|역$|\bcentra(?:le|al)$|\bhauptbahnhof\b|\bbahnhof\b|\bhbf\b|สถานีรถไฟ|สถานี|محطة|вокзал|תחנת/giu
const regionWord = /\b(?:state|province|prefecture|region|oblast)\b|(?<=.{2})(?:省|州|県|地区)$|จังหวัด|(?<=..)도$/iu
const islandWord =
  /\bislands?\b|\bisle of\b|(?<!\p{L})(?:île|isla|ilha|isola|insel|pulau|koh)(?!\p{L})|(?<=.)(?:岛|섬)$|เกาะ|جزيرة|νησί|остров/iu
/** Readings of `text`, the likeliest first: as one name, or as a name with what tells its namesakes apart. */
export function readPlaceQuery(text: string): PlaceQuery[] {
  const plain = simplifyChinese(text.normalize('NFKC')).trim()
  const wanted = wantedKind(plain)
  const bare = plain.replace(airportWord, ' ').replace(stationWord, ' ').replace(/\s+/g, ' ').trim()
  const parts = bare.split(/\s*[,，、(（)）/|·]\s*|\s+(?:in|near)\s+/u).filter(Boolean)
  const [head = '', ...rest] = parts
  const queries = [toQuery(head, rest, wanted)]
  if (rest.length === 0) queries.push(...splitWords(bare, wanted), ...splitHan(bare, wanted))
  if (wanted) queries.push(toQuery(plain, [], wanted))
  // Walla Walla is not Walla in Walla.
  return queries.filter(({ key, name, qualifiers }) => key !== '' && !qualifiers.includes(name))
}

function wantedKind(text: string): PlaceQuery['wanted'] {
  if (text.search(airportWord) >= 0) return 'airport'
  if (text.search(stationWord) >= 0) return 'station'
  if (regionWord.test(text)) return 'region'
  return islandWord.test(text) ? 'island' : null
}

/** `Paris Texas`, `London St Pancras`: the last or first one or two words may say where it lies. */
function splitWords(text: string, wanted: PlaceQuery['wanted']): PlaceQuery[] {
  const words = text.split(' ')
  return [1, 2].flatMap((count) =>
    words.length > count
      ? [
          toQuery(words.slice(0, -count).join(' '), [words.slice(-count).join(' ')], wanted),
          toQuery(words.slice(count).join(' '), [words.slice(0, count).join(' ')], wanted),
        ]
      : [],
  )
}

/** 法国巴黎, 云南大理: the first two to four characters may say where it lies; 大阪日本 the last. */
function splitHan(text: string, wanted: PlaceQuery['wanted']): PlaceQuery[] {
  const characters = Array.from(text)
  if (!hasHan(text) || characters.length < 4) return []
  return [2, 3, 4].flatMap((count) => {
    const front = characters.slice(0, count).join('')
    const back = characters.slice(count).join('')
    const end = characters.slice(-count).join('')
    const start = characters.slice(0, -count).join('')
    return [toQuery(back, [front], wanted), toQuery(start, [end], wanted)].filter(
      ({ name }) => Array.from(name).length > 1,
    )
  })
}

function toQuery(text: string, qualifiers: string[], wanted: PlaceQuery['wanted']): PlaceQuery {
  const name = text.replace(genericHan, '').trim()
  return { name, key: foldText(name), qualifiers: qualifiers.map((word) => word.trim()).filter(Boolean), wanted }
}

/** The readings in Latin letters, for names that the gazetteer lacks in their own script: Ольхон, しらかわごう. */
export function romanizedQueries(queries: readonly PlaceQuery[]): PlaceQuery[] {
  return queries
    .filter(({ name }) => isSpelling(name))
    .map((query) => toQuery(anyAscii(query.name), query.qualifiers, query.wanted))
}

/** Readings with the letters that a keyboard without ö, ø or đ spells out as two: Roeros, Medjugorje. */
export function withoutDigraphs(queries: readonly PlaceQuery[]): PlaceQuery[] {
  return queries.flatMap((query) => {
    const key = query.key.replace(/([aou])e|(a)a|(d)j/g, '$1$2$3')
    return key === query.key ? [] : [{ ...query, key }]
  })
}

/** In letters that stand for sounds, other than Latin ones. */
function isSpelling(text: string): boolean {
  return /\p{L}/u.test(text) && !/[\p{Script=Han}\p{Script=Latin}]/u.test(text)
}

/** Whether each qualifier names the country, the province or a city close by: `TX`, `Texas`, `USA`, 云南, 美国, `Paris`. */
export function fitsQualifiers(
  place: Pick<GazetteerPlace, 'kind' | 'country' | 'admin' | 'lat' | 'lng'>,
  qualifiers: string[],
): boolean {
  return qualifiers.every((qualifier) => {
    const bare = qualifier.replace(genericHan, '')
    const countries = [qualifier, bare].map(countryCodeOfAnyLanguage)
    return (
      countries.includes(place.country) ||
      isInProvince(place, bare) ||
      isInRegion(place, bare) ||
      isBesideCity(place, bare)
    )
  })
}

function isInProvince({ admin }: Pick<GazetteerPlace, 'admin'>, name: string): boolean {
  if (!admin) return false
  const letters = name.replaceAll('.', '')
  if (/^[A-Za-z]{2,3}$/.test(letters) && letters.toUpperCase() === admin.code) return true
  const key = foldText(name)
  return key.length > 1 && [admin.name.en, admin.name.zh].some((known) => foldText(known).startsWith(key))
}

type Placed = Pick<GazetteerPlace, 'kind' | 'country' | 'lat' | 'lng'>

/** "Lhasa, Tibet", "Ubud Bali": regions that are no provinces have no borders here, only a middle. */
function isInRegion(place: Placed & Pick<GazetteerPlace, 'admin'>, name: string): boolean {
  // What lies in another province is not in this one, however near ("Suzhou, Anhui").
  if (place.admin && isProvince(place.country, name)) return false
  return placesNamed(foldText(name)).some(
    (region) =>
      (region.kind === 'region' || region.kind === 'island') &&
      region.fame >= knownRegionFame &&
      region.country === place.country &&
      place.kind !== 'region' &&
      greatCircleKm(region, place) <= regionReachKm,
  )
}
const regionReachKm = 400
/** Of regions written by hand; provinces are told by `admin`. */
const knownRegionFame = 50

/** A station, an airport or a town is told from its namesakes by the city it belongs to. */
function isBesideCity(place: Placed, name: string): boolean {
  if (place.kind === 'region') return false
  return placesNamed(foldText(name)).some(
    (city) => city.kind === 'city' && city.country === place.country && greatCircleKm(city, place) <= besideKm,
  )
}
const besideKm = 60
