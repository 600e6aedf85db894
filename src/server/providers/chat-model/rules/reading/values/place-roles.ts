// Which of the places that a message names the trip goes to: not the sights of a stop, not the region that its towns lie in, not
// a quarter of one of them.
import { greatCircleKm } from '#planning/distance.ts'
import { foldText, hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import { type GazetteerPlace, placesNamed } from '../../../../shipped-data/gazetteer/gazetteer.ts'
import type { CityMention } from '../names/city-names.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { isDeniedStop, rolesSaid, type Span, stopsSaid } from './place-corrections.ts'
import { placesAside } from './places-aside.ts'

export interface PlaceRoles {
  stops: CityMention[]
  /** Whole names of places to see, as the message writes them. */
  sights: (Span & { name: string })[]
  /** Sights that are said to be sights, by their names alone. */
  named: string[]
  /** Where it is said what is a sight of what. */
  saidAt: Span[]
  /** Quarters of a stop. */
  quarters: CityMention[]
  /** Regions that the stops lie in, and places that only say where a sight is. */
  frames: CityMention[]
  /** Names that are said to be no stops. */
  denied: string[]
}

/** Of Chinese names: what ends so is one building or site. */
const siteEnding = /^(?:石窟|古寺|寺|庙|塔|陵园?|宫|祠|书院|故居|博物[馆院]|城墙|大佛|遗址|教堂|古?城楼|碑林|森林公园)/u
const isSite = /(?:石窟|窟|寺|庙|塔|陵|宫|祠|书院|故居|博物[馆院]|城墙|大佛|遗址|教堂|碑林)$/u
const must =
  /(?:一定|必须|务必|肯定|千万|非)(?:要|得|想)?(?:去|看|逛|打卡|到)|必[去看逛]|(?:不想|不能|不要|不愿|别|舍不得|不可)错过|不能不[去看]|\bmust(?:[- ](?:sees?|visit|do|go to)|s)?\b|\b(?:can't|cannot|don't|do not|wouldn't|would not|not)(?: (?:want|wish|like))?(?: to)? (?:miss|skip)\b|\bhave to (?:see|visit)\b|\b(?:definitely|really)(?: want to| have to)? (?:see|visit)\b|\bmake sure (?:we|i) (?:see|visit)\b/iu
const hasLength = /^[^，,。]{0,2}[\d一二两三四五六七八九十]个?[晚天夜]|^ ?[(:]?\d| ?for \d/iu
const natural = /(?:山|湖|沟|峡|岛|河|江|洲|Mount .+|Lake .+|Mont .+)$/iu

const nearKm = { town: 50, place: 150, quarter: 20, region: 250 }

/** Marks in `source` what says so. */
export function placeRoles(said: readonly CityMention[], source: MarkedText, context: ReadingContext): PlaceRoles {
  const { text } = source
  const aside = placesAside(text, said, (context.destinations ?? []).length > 0)
  const cities = said.filter((city) => !aside.includes(city))
  for (const { start, end } of aside) source.mark(start, end)
  const corrected = rolesSaid(text)
  const only = stopsSaid(text)
  const own = [...(context.stops ?? []).map(({ place }) => place), ...(context.destinations ?? [])]
  const isIn = (spans: readonly Span[], { start, end }: Span) =>
    spans.some((span) => start >= span.start && end <= span.end)
  const frames = cities.filter((city) => !city.isCountry && isFrame(text, city, others(cities, city)))
  const roles: PlaceRoles = {
    stops: [],
    sights: [],
    named: corrected.names,
    saidAt: corrected.used,
    quarters: [],
    frames: [],
    denied: [],
  }
  for (const city of cities) {
    const whole = wholeName(text, city)
    if (isDeniedStop(text, city)) roles.denied.push(city.name)
    else if (frames.includes(city)) roles.frames.push(city)
    else if (isIn(corrected.sights, city) || (only && !isIn([only], city) && !hasLength.test(text.slice(city.end)))) {
      if (!isIn(corrected.places, city)) roles.denied.push(city.name)
    } else if (isIn(corrected.places, city) && !only) roles.frames.push(city)
    else if (isSightOf(text, city, whole, [...own, ...others(cities, city)], own)) {
      const name = text.slice(whole.start, whole.end)
      roles.sights.push({ ...whole, name })
    } else roles.stops.push(city)
  }
  for (const { start, end } of [...corrected.used, ...roles.sights, ...roles.frames]) source.mark(start, end)
  if (roles.stops.length + roles.denied.length > 0) source.all(words)
  return withoutQuarters(roles, source, own)
}

const words = /目的地|(?:[两几二三]|那些?|这些?)?个?城市|一站|\b(?:destinations?|cities|stops?)\b/giu

function others(cities: readonly CityMention[], { name }: CityMention): string[] {
  return cities.filter((other) => other.name !== name).map((other) => other.name)
}

/** 白马寺 is no 白马. */
function wholeName(text: string, { start, end }: Span): Span {
  const ending = siteEnding.exec(text.slice(end))?.[0] ?? ''
  return { start, end: end + ending.length }
}

function isSightOf(
  text: string,
  city: CityMention,
  whole: Span,
  stops: readonly string[],
  own: readonly string[],
): boolean {
  const said = text.slice(whole.start, whole.end)
  if (city.isCountry || own.includes(city.name) || hasLength.test(text.slice(whole.end))) return false
  const isLonger = whole.end > city.end
  if (isSite.test(said)) return !isLonger || !stops.includes(city.name)
  if (!must.test(clauseOf(text, city))) return false
  return stops.some((name) => {
    const stop = placeNamed(name)
    const place = stop && placeNamed(city.name, stop)
    if (!place) return false
    // 西湖 stands for its city as well.
    if (stop.index === place.index) return natural.test(said)
    const away = greatCircleKm(stop, place)
    return place.population === 0 || natural.test(said)
      ? away < nearKm.place && stop.population > 0
      : away < nearKm.town && place.population * 5 < stop.population
  })
}

/** "Andalusia" beside Malaga and Seville. */
function isFrame(text: string, city: CityMention, names: readonly string[]): boolean {
  const region = placeNamed(city.name)
  if (region?.kind !== 'region' && region?.kind !== 'island') return false
  const towns = names.flatMap((name) => placeNamed(name, region) ?? [])
  if (towns.some((town) => isInRegion(town, region))) return true
  const near = towns.filter((town) => town.kind === 'city' && greatCircleKm(town, region) < nearKm.region)
  return near.length > 1 && !natural.test(text.slice(city.start, city.end)) && !natural.test(city.name)
}

/** Beitou beside Taipei: too close for a stop, and no town of its own. */
function withoutQuarters({ stops, ...roles }: PlaceRoles, source: MarkedText, own: readonly string[]): PlaceRoles {
  const isQuarter = (city: CityMention) => {
    const place = placeNamed(city.name)
    if (place?.population !== 0 || city.isCountry || own.includes(city.name)) return false
    if (hasLength.test(source.text.slice(city.end))) return false
    return [...others(stops, city), ...own].some((name) => {
      const stop = placeNamed(name, place)
      return stop !== null && stop.index !== place.index && greatCircleKm(stop, place) < nearKm.quarter
    })
  }
  const quarters = stops.filter(isQuarter)
  for (const { start, end } of quarters) source.mark(start, end)
  return { ...roles, stops: stops.filter((city) => !quarters.includes(city)), quarters }
}

function isInRegion(town: GazetteerPlace, region: GazetteerPlace): boolean {
  if (town.country !== region.country || !town.admin) return false
  const names = [town.admin.name.en, town.admin.name.zh].map(foldText)
  return [region.name.en, region.name.zh].map(foldText).some((name) => names.some((admin) => admin.includes(name)))
}

/** In English the names of a list stand between commas. */
function clauseOf(text: string, { start, end }: Span): string {
  const marks = [...(hasHan(text) ? '，,。；;！!？?' : '.;!?')]
  const from = Math.max(-1, ...marks.map((mark) => text.lastIndexOf(mark, start - 1))) + 1
  const ends = marks.map((mark) => text.indexOf(mark, end)).filter((at) => at >= 0)
  return text.slice(from, Math.min(text.length, ...ends))
}

/** The best known, or the one that is nearest to a place. */
function placeNamed(name: string, near?: GazetteerPlace): GazetteerPlace | null {
  const found = placesNamed(foldText(name)).filter(({ kind }) => kind !== 'station' && kind !== 'airport')
  const known = found.filter(({ fame }) => fame >= (found[0]?.fame ?? 0) - leastBelow)
  return (near ? known.toSorted((a, b) => greatCircleKm(a, near) - greatCircleKm(b, near)) : known)[0] ?? null
}

/** In fame, below the best known place of the name. */
const leastBelow = 20
