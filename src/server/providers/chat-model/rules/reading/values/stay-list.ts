// How long a trip stays where, said of several places in a row: "lisbon 3 nights then porto 2", "1 night munich, 2 salzburg, 3
// vienna", "Rome D1-D3, Florence D4-5", 大阪和京都各两天, "Chengdu and Chongqing, 3n + 2n". A number without a unit has that of the others.
import { monthName } from '../text/month-names.ts'
import { numberOf } from '../text/numbers.ts'

interface PlaceSpan {
  name: string
  start: number
  end: number
}

interface Length {
  start: number
  end: number
  count: number
  unit: 'nights' | 'days' | 'open'
  /** Of day numbers: "D4-5". */
  span?: [first: number, last: number]
  /** For each of the places before it. */
  isEach: boolean
}

interface Stay {
  place: string
  nights: number
}

export interface StayList {
  stays: Stay[]
  /** Of the whole trip. */
  days: number
  /** What of the text says so. */
  used: { start: number; end: number }[]
}

type Token = { kind: 'place'; place: PlaceSpan } | { kind: 'length'; length: Length }

const each = '(?:(各(?:自|住|玩|待)?|每个?(?:地方|城市)|each )\\s*)?'
const number = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const notMore = `(?!\\d|[.:/]\\d|[%€$£月号日点岁人个位年元块万]|,\\d{3}| ?(?:st|nd|rd|th)\\b|(?: of)? ?${monthName}\\b)`
const lengths = new RegExp(
  [
    `(?:\\b(?:days? ?|d)|第)(\\d{1,2})(?:天)?(?:\\s*(?:-|–|~|到|至|to|and|&)\\s*(?:days? ?|d|第)?(\\d{1,2}))?(?:天)?(?!\\d|[nd]\\b| ?nights?)`,
    `${each}(?<![\\d.:/€$£¥第后共])${number}\\s*-?\\s*(?:(?:full|whole) )?(?:(nights?\\b|n\\b|晚|夜)|(days?\\b|d\\b|天|日(?!元)))(?:上)?( each| apiece)?`,
    `(?<![\\d.:/€$£¥第月号#-])\\b(\\d{1,2})\\b${notMore}`,
  ].join('|'),
  'giu',
)
const glue =
  /^(?:[\s,，、;；/+&()（）:：.>→-]|\b(?:and|then|in|for|at|to|on|of|x|fly(?:ing)? in(?:to)?|after that|afterwards|plus|the|rail|first|last|next|remaining|ending|finally|with|by|bus|train|car|ferry|stay(?:ing)?|spend(?:ing)?|spent|do(?:ing)?|visit(?:ing)?|maybe|only|just|about|another|more|city|again|split|between|(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{1,2}(?:st|nd|rd|th)?)?)\b|再|回|去|到|然后|在|住|待|玩|呆|先|最后|接着|和|跟|还有|转|飞|坐|大概|之后|后|加)*$/iu

/** null where no two places have a length. */
export function readStayList(text: string, places: readonly PlaceSpan[]): StayList | null {
  if (places.length < 2) return null
  const chains = chainsOf(text, tokensOf(text, places)).map(withoutWhole)
  const read = chains.map((chain) => pairUp(chain)).sort((a, b) => b.length - a.length)[0] ?? []
  if (read.length < 2 || (read.every(({ length }) => length.unit === 'open') && !isSumOf(read, text))) return null
  const ordered = inOrder(read)
  return { ...toStays(ordered), used: ordered.flatMap(({ length }) => ({ start: length.start, end: length.end })) }
}

/** "9 nights between Madrid and Seville, 4 and 5" */
function isSumOf(read: readonly Pair[], text: string): boolean {
  const sum = read.reduce((total, { length }) => total + length.count, 0)
  return new RegExp(`(?<!\\d)${sum} ?(?:nights?\\b|晚)`, 'iu').test(text)
}

function tokensOf(text: string, places: readonly PlaceSpan[]): Token[] {
  const others = [...text.matchAll(whole), ...text.matchAll(dates)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }))
  const isPartOfPlace = (at: number) => [...places, ...others].some(({ start, end }) => at >= start && at < end)
  const found: (Token & { at: number })[] = places.map((place) => ({ kind: 'place', place, at: place.start }))
  for (const match of text.matchAll(lengths)) {
    if (isPartOfPlace(match.index)) continue
    const [said, first, last, eachBefore, counted, nights, days, eachAfter, open] = match
    const count = numberOf(counted ?? open ?? '1') ?? 1
    const span: [number, number] | undefined = first ? [Number(first), Number(last ?? first)] : undefined
    if (count > 30 || (span && span[1] < span[0])) continue
    const length: Length = {
      start: match.index,
      end: match.index + said.length,
      count,
      unit: span || days ? 'days' : nights ? 'nights' : 'open',
      ...(span && { span }),
      isEach: Boolean(eachBefore ?? eachAfter),
    }
    found.push({ kind: 'length', length, at: match.index })
  }
  for (const { index, 0: said } of text.matchAll(/\bthere\b|那里|那边/giu)) {
    const meant = places.findLast(({ end }) => end <= index)
    if (meant)
      found.push({ kind: 'place', place: { name: meant.name, start: index, end: index + said.length }, at: index })
  }
  return found.sort((a, b) => a.at - b.at)
}

function startOf(token: Token): number {
  return token.kind === 'place' ? token.place.start : token.length.start
}

function endOf(token: Token): number {
  return token.kind === 'place' ? token.place.end : token.length.end
}

/** Tokens between which stand only words of a list. */
function chainsOf(text: string, tokens: readonly Token[]): Token[][] {
  const chains: Token[][] = []
  let last: Token | undefined
  for (const token of tokens) {
    const chain = chains.at(-1)
    if (chain && last && glue.test(text.slice(endOf(last), startOf(token)))) chain.push(token)
    else chains.push([token])
    last = token
  }
  return chains
}

/** "10 days: Paris 4 nights, Nice 3 nights": where the stops are counted in nights, days are those of the whole trip. */
function withoutWhole(chain: readonly Token[]): Token[] {
  const isIn = (token: Token, unit: Length['unit']) =>
    token.kind === 'length' && token.length.unit === unit && !token.length.span
  const nights = chain.filter((token) => isIn(token, 'nights')).length
  return chain.filter((token) => nights < 2 || !isIn(token, 'days'))
}

interface Pair {
  place: PlaceSpan
  length: Length
}

/** 6天5夜 and "4 days/3 nights" are the whole trip. */
const whole =
  /\d{1,2} ?(?:天|days?|d) ?[/,，]? ?\d{1,2} ?(?:晚|夜|nights?|n\b)|[一二三四五六七八九十]天[一二两三四五六七八九十][晚夜]/giu

/** 12月11日到17日: days of a month, not lengths. */
const dates =
  /\d{1,2}月\d{1,2}[日号]?(?:\s*[到至~–—-]\s*(?:\d{1,2}月)?\d{1,2}[日号]?(?![天晚夜]))?|\d{1,2}[日号]\s*[到至~–—-]\s*\d{1,2}[日号]/gu

/** Names and lengths of a chain by their order: each before, each after, all names before all lengths, one length for all. */
function pairUp(chain: readonly Token[]): Pair[] {
  const pairs: Pair[] = []
  let rest = [...chain]
  const isName = (token: Token | undefined) => token?.kind === 'place'
  while (rest.length > 1) {
    const names = rest.findIndex((token) => !isName(token))
    if (names < 0) break
    const until = rest.findIndex((token, index) => index >= names && isName(token))
    const numbers = (until < 0 ? rest.length : until) - names
    const [first] = rest.slice(names)
    if (names > 1 && numbers === names) {
      pairs.push(...rest.slice(0, names).flatMap((token, index) => pairOf(token, rest[names + index])))
      rest = rest.slice(names * 2)
    } else if (names > 1 && numbers === 1 && first?.kind === 'length' && first.length.isEach) {
      pairs.push(...rest.slice(0, names).flatMap((token) => pairOf(token, first)))
      rest = rest.slice(names + 1)
    } else break
  }
  const after = inRows(rest, 'place')
  const before = inRows(rest, 'length')
  const both = matched(rest)
  if (both.length > Math.max(before.length, after.length)) return [...pairs, ...both]
  return [
    ...pairs,
    ...(before.length > after.length || (before.length === after.length && !isName(rest[0])) ? before : after),
  ]
}

function inRows(tokens: readonly Token[], first: Token['kind']): Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at < tokens.length - 1; at += 1) {
    if (tokens[at]?.kind !== first || tokens[at + 1]?.kind === first) continue
    pairs.push(...(first === 'place' ? pairOf(tokens[at], tokens[at + 1]) : pairOf(tokens[at + 1], tokens[at])))
    at += 1
  }
  return pairs
}

/** "Milan, 2 nights there, then Como for 3": some before, some after. */
function matched(tokens: readonly Token[]): Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const [one, two] = [tokens[at], tokens[at + 1]]
    const pair = [...pairOf(one, two), ...pairOf(two, one)]
    pairs.push(...pair)
    if (pair.length > 0) at += 1
  }
  return pairs
}

function pairOf(name: Token | undefined, number: Token | undefined): Pair[] {
  return name?.kind === 'place' && number?.kind === 'length' ? [{ place: name.place, length: number.length }] : []
}

/** By their day numbers where they have them. A place that is named twice in a row is one stop. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const sorted = pairs.every(({ length }) => length.span)
    ? [...pairs].sort((a, b) => (a.length.span?.[0] ?? 0) - (b.length.span?.[0] ?? 0))
    : [...pairs].sort((a, b) => a.place.start - b.place.start)
  return sorted.filter(({ place }, index) => place.name !== sorted[index - 1]?.place.name)
}

/** The last day of a trip counted in days has no night. A stop has at least one. */
function toStays(pairs: readonly Pair[]): Pick<StayList, 'stays' | 'days'> {
  const inNights = !pairs.some(({ length }) => length.unit === 'days')
  const last = pairs.length - 1
  const stays = pairs.map(({ place, length: { span, count } }, index): Stay => {
    const next = pairs[index + 1]?.length.span
    const own = span ? (next ? next[0] : span[1] + 1) - span[0] : count
    return { place: place.name, nights: own }
  })
  const total = stays.reduce((sum, { nights }) => sum + nights, 0)
  if (inNights) return { stays, days: total + 1 }
  const shorter = last > 0 && (stays[last]?.nights ?? 0) < 2 ? last - 1 : last
  return {
    stays: stays.map((stay, index) => (index === shorter ? { ...stay, nights: Math.max(1, stay.nights - 1) } : stay)),
    days: total,
  }
}
