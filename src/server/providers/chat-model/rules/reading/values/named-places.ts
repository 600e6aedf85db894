// Places of the guide that a wish names: wanted, refused or known already; a sight, and neither a stop nor a bed.
import type { CityMention } from '../names/city-names.ts'
import type { Mention } from '../names/mention.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { isRefused } from './polarity.ts'

/** 都江堰没给我安排: a sight of the guide is no stop, unless it has nights. */
export function withoutSights(
  cities: readonly CityMention[],
  { text }: MarkedText,
  { names }: ReadingContext,
): CityMention[] {
  const sights = names.find(text).filter(({ place, score }) => place.kind === 'attraction' && score >= 0.3)
  return cities.filter(
    ({ start, end }) =>
      isBesideCity(text, { start, end }, cities) ||
      /^[^，,。]{0,2}[\d一二两三四五六七八九十]个?[晚天夜]|^ ?\d/u.test(text.slice(end)) ||
      !sights.some((sight) => sight.start <= start && sight.end >= end),
  )
}

/** 成都+乐山: one of two destinations, whatever sight has the name too. */
function isBesideCity(
  text: string,
  { start, end }: Pick<CityMention, 'start' | 'end'>,
  cities: readonly CityMention[],
): boolean {
  return cities.some(
    (other) =>
      !other.isCountry &&
      (/^ ?[+＋] ?$/u.test(text.slice(end, other.start)) || /^ ?[+＋] ?$/u.test(text.slice(other.end, start))),
  )
}

/** Where they sleep or land is no sight to see: 住春熙路附近, 飞机到天府, 首都机场. */
function isBedOrTerminal(text: string, { start, end }: { start: number; end: number }): boolean {
  return (
    isPartOfTerminal(text, start, end) ||
    /(?:住在?|酒店(?:订|定)?在|\b(?:stay(?:ing)?|hotel|room|airbnb|sleep(?:ing)?)(?: is| somewhere| quiet)? (?:at|in|near|close to|around|by)(?: the)? )$/iu.test(
      text.slice(0, start),
    ) ||
    (/(?:飞机|航班|高铁|火车|飞|点|落地|降落)到?$/u.test(text.slice(0, start)) &&
      /^(?:天府|双流)$/u.test(text.slice(start, end)))
  )
}

/** 首都 of 首都机场, "Orly" of "Orly airport": an airport or a station, unless the sight itself is called so. */
function isPartOfTerminal(text: string, start: number, end: number): boolean {
  return (
    /^(?:国际)?(?:机场|航站楼|[东南西北]?(?:火车|高铁|客运|汽车)站|[东南西北]站|站(?![着立在]))/u.test(
      text.slice(end),
    ) ||
    /^(?: (?:international|central|main|train|railway|bus))* (?:airport|terminal|station)\b/i.test(text.slice(end)) ||
    (/机场|航站楼/u.test(text.slice(start, end)) && !/博物馆|公园/u.test(text.slice(start, end)))
  )
}

export interface NamedPlaces {
  wanted: string[]
  refused: string[]
  /** What they all are called, in both languages and in the message. */
  called: string[]
  /** Where names stand that are wanted: a "Park" in one of them is no liking for parks. */
  wantedAt: { start: number; end: number }[]
  /** Where whole names stand that are refused: 首都博物馆不用 refuses no other museum. */
  refusedAt: { start: number; end: number }[]
}

/** Places of the guide that a wish names. */
export function namedPlaces(source: MarkedText, { names }: ReadingContext): NamedPlaces {
  const all = names.find(source.text).filter((each) => !isBedOrTerminal(source.text, each))
  for (const { start, end } of all) source.mark(start, end)
  const isOut = ({ start, end }: (typeof all)[number]) => isRefused(source.text, start, end)
  const nameOf = ({ place }: (typeof all)[number]) => place.name
  const wanted = all.filter((each) => isSurelyNamed(each) && !isOut(each) && !isPast(source.text, each))
  return {
    wanted: wanted.map(nameOf),
    called: all.flatMap(({ place, start, end }) => [...place.names, source.text.slice(start, end)]),
    wantedAt: wanted.filter(({ score }) => score >= 0.6).map(({ start, end }) => ({ start, end })),
    refused: all.filter((each) => isOut(each) || isPast(source.text, each)).map(nameOf),
    refusedAt: all.filter((each) => each.score === 1 && isOut(each)).map(({ start, end }) => ({ start, end })),
  }
}

/** Part of a restaurant's or hotel's name may be that of the quarter it stands in. */
function isSurelyNamed({ place, score }: Mention): boolean {
  if (place.kind === 'lodging') return false
  return score >= (place.kind === 'restaurant' ? 0.6 : 0.3)
}

/** "We've been to the Louvre so many times", 宽窄巷子去过了. */
function isPast(text: string, { start, end }: Mention): boolean {
  return (
    /\b(?:been to|already (?:saw|seen|did|done|visited)|(?:'ve|have|had)(?: all| both| already)? (?:done|seen|visited|been to)|did) (?:the )?$/i.test(
      text.slice(0, start),
    ) ||
    /^[^.;]{0,14}\b(?:not again|last time|last year|already)\b/i.test(text.slice(end)) ||
    /(?:去过|看过|逛过|玩过)(?:了)?\p{Script=Han}{0,8}$/u.test(text.slice(0, start)) ||
    /^[^，,。]{0,6}(?:去过|看过|逛过|玩过|不用再去)/u.test(text.slice(end))
  )
}
