// What somebody who types a place says: a name, perhaps its province or country, perhaps what it is.
import { countryCode } from '../shipped-data/gazetteer/countries.ts'
import { foldText, hasHan } from '../shipped-data/gazetteer/fold-text.ts'
import type { GazetteerPlace } from '../shipped-data/gazetteer/gazetteer.ts'
import { simplifyChinese } from '../shipped-data/gazetteer/simplify-chinese.ts'

export interface PlaceQuery {
  /** As typed, in simplified characters, without words such as "airport" or 市. */
  name: string
  key: string
  /** Folded; each must fit the province or the country of the place. */
  qualifiers: string[]
  wanted: 'airport' | 'station' | null
}

const airportWord =
  /\b(?:international )?airport\b|国际机场|机场|空港|공항|\baéroport\b|\bflughafen\b|\baeropuerto\b/giu
const stationWord = /\b(?:railway |train |main |central )?station\b|火车站|高铁站|动车站|车站|駅|역$/giu
/** Words that say what the name stands for, and are no part of it. */
const genericWords =
  /^(?:the|city of|town of|isle of|greater)\s+|\s+(?:city|town|province|prefecture|region|county|state)$/giu
const genericHan = /(?<=.{2})(?:市|省|县|区|州|自治区|特别行政区|地区|府|都|県)$/u

/** Readings of `text`, the likeliest first: as one name, or as a name with what tells its namesakes apart. */
export function readPlaceQuery(text: string): PlaceQuery[] {
  const plain = simplifyChinese(text.normalize('NFKC')).trim()
  const wanted = plain.search(airportWord) >= 0 ? 'airport' : plain.search(stationWord) >= 0 ? 'station' : null
  const bare = plain.replace(airportWord, ' ').replace(stationWord, ' ').replace(/\s+/g, ' ').trim()
  const parts = bare.split(/\s*[,，、(（)）/|·]\s*|\s+(?:in|near)\s+/u).filter(Boolean)
  const [head = '', ...rest] = parts
  const queries = [toQuery(head, rest, wanted)]
  if (rest.length === 0) queries.push(...splitWords(bare, wanted), ...splitHan(bare, wanted))
  if (wanted) queries.push(toQuery(plain, [], wanted))
  return queries.filter(({ key }) => key !== '')
}

/** `Paris Texas`, `Portland Maine`: the last one or two words may say where it lies. */
function splitWords(text: string, wanted: PlaceQuery['wanted']): PlaceQuery[] {
  const words = text.split(' ')
  return [1, 2].flatMap((count) =>
    words.length > count ? [toQuery(words.slice(0, -count).join(' '), [words.slice(-count).join(' ')], wanted)] : [],
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

/** The name without generic words, where that leaves something: "the Algarve", "Hue city". */
export function withoutGenericWords(name: string): string {
  return foldText(name.replace(genericWords, ' ').trim())
}

/** Whether each qualifier names the country or the province: `TX`, `Texas`, `USA`, 云南, 美国. */
export function fitsQualifiers(
  { country, admin }: Pick<GazetteerPlace, 'country' | 'admin'>,
  qualifiers: string[],
): boolean {
  return qualifiers.every((qualifier) => {
    const bare = qualifier.replace(genericHan, '')
    if (countryCode(qualifier) === country || countryCode(bare) === country) return true
    if (!admin) return false
    const key = foldText(bare)
    if (/^[A-Za-z]{2,3}\.?$/.test(qualifier) && qualifier.replace('.', '').toUpperCase() === admin.code) return true
    return key.length > 1 && [admin.name.en, admin.name.zh].some((name) => foldText(name).startsWith(key))
  })
}
