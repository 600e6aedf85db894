// Cities and countries that a message names: those of the guides, well-known ones, and others where a place is expected.
import { LRUCache } from 'lru-cache'
import type { Locale } from '#contract/locale.ts'
import { localized } from '#i18n/localized.ts'
import { countryCode } from '../../../../shipped-data/gazetteer/countries.ts'
import { foldText, hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import { placesNamed } from '../../../../shipped-data/gazetteer/gazetteer.ts'
import { lazy } from '../../../../shipped-data/gazetteer/lazy.ts'
import { listedBeside } from './listed-places.ts'
import { isPlaceName, stayPlaces, titled } from './stay-places.ts'

const pairs =
  '北京 Beijing|上海 Shanghai|广州 Guangzhou|深圳 Shenzhen|成都 Chengdu|重庆 Chongqing|西安 Xi’an|杭州 Hangzhou|苏州 Suzhou|南京 Nanjing|厦门 Xiamen|青岛 Qingdao|昆明 Kunming|丽江 Lijiang|大理 Dali|桂林 Guilin|三亚 Sanya|拉萨 Lhasa|哈尔滨 Harbin|张家界 Zhangjiajie|香港 Hong Kong|澳门 Macau|台北 Taipei|长沙 Changsha|武汉 Wuhan|天津 Tianjin|大连 Dalian|敦煌 Dunhuang|洛阳 Luoyang|黄山 Huangshan|东京 Tokyo|京都 Kyoto|大阪 Osaka|奈良 Nara|首尔 Seoul|曼谷 Bangkok|清迈 Chiang Mai|普吉 Phuket|新加坡 Singapore|巴厘岛 Bali|吉隆坡 Kuala Lumpur|河内 Hanoi|迪拜 Dubai|伊斯坦布尔 Istanbul|开罗 Cairo|悉尼 Sydney|墨尔本 Melbourne|巴黎 Paris|伦敦 London|罗马 Rome|威尼斯 Venice|佛罗伦萨 Florence|米兰 Milan|巴塞罗那 Barcelona|马德里 Madrid|里斯本 Lisbon|阿姆斯特丹 Amsterdam|维也纳 Vienna|布拉格 Prague|柏林 Berlin|慕尼黑 Munich|雷克雅未克 Reykjavik|纽约 New York|旧金山 San Francisco|洛杉矶 Los Angeles|里昂 Lyon|乐山 Leshan|雅典 Athens|札幌 Sapporo|福冈 Fukuoka|冲绳 Okinawa|釜山 Busan|济州岛 Jeju'

interface Known {
  zh: string
  en: string
  pattern: RegExp
}

const cities = lazy((): Known[] =>
  pairs.split('|').map((pair) => {
    const at = pair.indexOf(' ')
    const en = pair.slice(at + 1)
    const latin = `(?<![\\p{Script=Latin}])${en.replace('’', "['’]?").replace(' ', '[ -]?')}(?![\\p{Script=Latin}])`
    return {
      zh: pair.slice(0, at),
      en,
      pattern: new RegExp(`${pair.slice(0, at)}(?!菜|话|烤鸭|料理|拉面|小吃)|${latin}`, 'giu'),
    }
  }),
)

export interface CityMention {
  /** English where both are known. */
  name: string
  start: number
  end: number
  isCountry: boolean
}

/** English names, in the order of the list. "Beijing duck" counts as well; callers know the context. */
export function citiesIn(text: string): string[] {
  return [
    ...new Set(
      cityMentions(text)
        .filter(({ isCountry }) => !isCountry)
        .map(({ name }) => name),
    ),
  ]
}

/** A name, or names in a row, with the known cities in the reader's language. */
export function citiesNamedIn(names: string, locale: Locale): string {
  return cities().reduce((text, { zh, en, pattern }) => text.replace(pattern, localized({ zh, en }, locale)), names)
}

/** A message is asked for its cities by many recognizers. */
const recent = new LRUCache<string, CityMention[]>({ max: 200 })

/** In the order of the text. */
export function cityMentions(text: string): CityMention[] {
  const known = recent.get(text)
  if (known) return known
  const found = findCities(text)
  recent.set(text, found)
  return found
}

function findCities(text: string): CityMention[] {
  const found: CityMention[] = cities().flatMap(({ en, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: said }) => ({
      name: en,
      start: index,
      end: index + said.length,
      isCountry: false,
    })),
  )
  for (const mention of [...namedByLength(text), ...expectedPlaces(text), ...countries(text)]) {
    if (found.every(({ start, end }) => mention.end <= start || mention.start >= end)) found.push(mention)
  }
  found.push(...saidAgain(text, found))
  const listed = listedBeside(
    text,
    found.filter(({ isCountry }) => !isCountry),
  )
  return [...found, ...listed.map((place) => ({ ...place, isCountry: false }))].sort((a, b) => a.start - b.start)
}

/** A city that is known needs no evidence the second time. */
function saidAgain(text: string, found: readonly CityMention[]): CityMention[] {
  const names = new Set(found.filter(({ isCountry, name }) => !isCountry && !hasHan(name)).map(({ name }) => name))
  return [...names].flatMap((name) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}'’-])${name}(?![\\p{L}-])`, 'gu'))]
      .map(({ index }) => ({ name, start: index, end: index + name.length, isCountry: false }))
      .filter((again) => found.every(({ start, end }) => again.end <= start || again.start >= end)),
  )
}

function namedByLength(text: string): CityMention[] {
  return stayPlaces(text).map((place) => ({ ...place, isCountry: false }))
}

/** Where a sentence expects a place: "to Lyon", "nights in Bruges", 去乐山, 从苏州. Fame keeps villages of the name of a common word out. */
const inEnglish =
  /(?:\b(?:to|in|from|visit|visiting|around|via|said|meant|and|then|thinking|doing|about|of|half|do|try|choose|picked?|prefer|fancy|want|leave|leaving)\s|[,:>+/&]\s?)((?:[A-Z][\p{L}'-]+)(?:\s[A-Z][\p{L}'-]+){0,2})/gu
const inHan =
  /(?:去|到|在|从|飞|来|看|逛|游览?|参观|换成|换|改成|改去|改|加[个上]|[，,、和跟加+]|^|住)(?=(\p{Script=Han}{2,5}))/gu
const famous = 50
/** "We live in Leeds", "2 nights in Malmo": more than a common word. */
const staysIn =
  /\b(?:(?:live|living|based|home(?: is)?|stay|nights?|days?|weekend|week|end|finish|start) in|from|leaving|leave|(?:go|fly|travel|trip|move|change|switch|head|on|over) to|(?:to|we|i|let's|we'll|we'd|could|can|should) do) ?$/iu
const lessFamous = 40
const veryFamous = 60

function expectedPlaces(text: string): CityMention[] {
  const found: CityMention[] = []
  for (const match of text.matchAll(inEnglish)) {
    const words = (match[1] ?? '').split(' ')
    for (let count = words.length; count > 0; count -= 1) {
      const name = words.slice(0, count).join(' ')
      if (name.length < 4 || notPlaces.test(name)) continue
      const start = match.index + match[0].length - (match[1] ?? '').length
      if (!isFamous(name, staysIn.test(text.slice(0, start)) ? lessFamous : famous)) continue
      found.push({ name, start, end: start + name.length, isCountry: false })
      break
    }
  }
  found.push(...inLowerCase(text), ...wellKnown(text))
  for (const match of text.matchAll(inHan)) {
    const run = match[1] ?? ''
    const start = match.index + match[0].length
    for (let length = Math.min(4, run.length); length >= 2; length -= 1) {
      const name = run.slice(0, length)
      const least = goals.test(match[0]) && goalEnds.test(text.slice(start + length)) ? lessFamous : famous
      if (notPlaces.test(name) || !isFamous(name, least) || /^(?:边|旁|附近|周边)/u.test(text.slice(start + length)))
        continue
      found.push({ name, start, end: start + length, isCountry: false })
      break
    }
  }
  return found
}

/** 去扬州玩, 加个扬州: where somebody goes may be a smaller place. */
const goals = /^(?:去|飞|改去|换成|改成|加[个上])$/u
const goalEnds = /^(?:$|[，,。！!？?、\s]|玩|游|逛|待|呆|住|过|度假|旅|吧|怎么|几天|转|走|和|跟|或|还是)/u

/** "flying from leeds to porto": the word before tells that a place follows. Who sets off somewhere may live in a smaller one. */
const lowerCase =
  /\b(from|to|in|via|visit(?:ing)?|leav(?:e|ing)) (?=(\p{Ll}[\p{Ll}'-]{3,}(?: \p{Ll}[\p{Ll}'-]{3,})?))/gu

/** Of the great cities the name alone is enough: "sunday to thursday, copenhagen". */
const anyWord = /(?<![\p{L}'’-])\p{Ll}{6,}(?![\p{L}'’-])/gu

function inLowerCase(text: string): CityMention[] {
  const great = [...text.matchAll(anyWord)].flatMap(({ index, 0: said }) =>
    isPlaceName(said, veryFamous)
      ? [{ name: titled(said), start: index, end: index + said.length, isCountry: false }]
      : [],
  )
  return [
    ...great,
    ...[...text.matchAll(lowerCase)].flatMap(({ index, 1: cue = '', 2: said = '' }) => {
      const start = index + cue.length + 1
      const [first = ''] = said.split(' ')
      const name = [said, first].find((each) => isPlaceName(each, cue === 'from' ? lessFamous : famous))
      return name ? [{ name: titled(name), start, end: start + name.length, isCountry: false }] : []
    }),
  ]
}

const capital = /(?<![\p{L}'’-])(\p{Lu}[\p{L}'-]{3,})(?!['’]s\b|[\p{L}-]| (?:\p{Lu}|passport|food|style|market))/gu
const firstNames =
  /^(?:Sofia|Alexandria|Victoria|Chelsea|Santiago|Diego|Jordan|Georgia|Kingston|Lincoln|Hamilton|Orlando|Phoenix)$/u

/** "Thinking Budapest": a capital letter is enough for the great cities. */
function wellKnown(text: string): CityMention[] {
  return [...text.matchAll(capital)].flatMap(({ index, 1: name = '' }) =>
    !firstNames.test(name) && !notPlaces.test(name) && isPlaceName(name, veryFamous)
      ? [{ name, start: index, end: index + name.length, isCountry: false }]
      : [],
  )
}

const notPlaces =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|new year|day|english|french|chinese|时候|晚上|公园|大家|人民|中心|机场|市区|老街|太阳|天安|第.+|朝阳|海南|东方|中山|平安|高兴|花园|和平|永远|开始|安排|自己|中国|日本|[一二三四五六七八九十]+[天个月年周晚]?.*|这.*|那.*|哪.*)$/i

function isFamous(name: string, least = famous): boolean {
  return placesNamed(foldText(name)).some(
    ({ kind, fame }) => (kind === 'city' || kind === 'island' || kind === 'region') && fame >= least,
  )
}

const nationality =
  'french|chinese|british|american|indian|japanese|german|italian|spanish|canadian|australian|korean|russian|brazilian|turkish|thai|vietnamese|indonesian|malaysian|singaporean|dutch|swiss|irish|mexican|philippine|filipino|egyptian'
const demonyms = new RegExp(
  `\\b(?:${nationality})(?= (?:passport|citizens?|nationals?|people|visitors?|travell?ers?|one))`,
  'gi',
)

function countries(text: string): CityMention[] {
  const latin = [...text.matchAll(/\b(?:the )?((?:USA|UK|US|UAE)\b|[A-Z][a-z]+(?: [A-Z][a-z]+)?)/g)]
    .filter(([, name]) => name !== undefined && name !== 'Us' && countryCode(name) !== null)
    .map((match) => ({ name: match[1] ?? '', start: match.index, end: match.index + match[0].length, isCountry: true }))
  const people = [...text.matchAll(demonyms)].map((match) => ({
    name: match[0],
    start: match.index,
    end: match.index + match[0].length,
    isCountry: true,
  }))
  return [...latin, ...people, ...countriesInHan(text)]
}

function countriesInHan(text: string): CityMention[] {
  if (!hasHan(text)) return []
  const found: CityMention[] = []
  for (let at = 0; at < text.length - 1; at += 1) {
    for (const length of [5, 4, 3, 2]) {
      const name = text.slice(at, at + length)
      if (name.length < length || !/^\p{Script=Han}+$/u.test(name) || !countryCode(name)) continue
      // 日本料理 and 法国菜 are food.
      if (!/^(?:菜|料理|餐|人均)/u.test(text.slice(at + length)))
        found.push({ name, start: at, end: at + length, isCountry: true })
      at += length - 1
      break
    }
  }
  return found
}
