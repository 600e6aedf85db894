// Places that stand beside a number of nights or days, however they are written: "2 nites salzburg, 3 vienna", 马尔默1晚. The
// number is the evidence, so lower case and lesser fame will do.
import { foldText } from '../../../../shipped-data/gazetteer/fold-text.ts'
import { placesNamed } from '../../../../shipped-data/gazetteer/gazetteer.ts'
import { isPlainWord } from '../text/plain-words.ts'
import { everydayWords } from './everyday-words.ts'

const unit = '(?:nights?|days?|[nd])\\b'
const word = "\\p{Script=Latin}[\\p{Script=Latin}'-]{2,}"
const hanNumber = '[\\d一二两三四五六七八九十]{1,2}'
const hasLength = new RegExp(`\\d ?-?${unit}|${hanNumber}\\s?[晚夜天]|\\bd(?:ay)? ?\\d`, 'iu')
const afterNumber = new RegExp(
  `(?<![\\d.:/€$£¥])\\b\\d{1,2}(?: ?-?${unit})?,? (?:in |at |on )?(${word}(?: ${word})?)`,
  'giu',
)
const beforeNumber = new RegExp(
  `(${word}(?: ${word})?) ?(?:[(:x]|for|- )? ?(?=\\d{1,2}(?: ?-?${unit}|(?: ?[,/+)]|$| and )| ?-? ?\\d)|d(?:ay)? ?\\d)`,
  'giu',
)
/** A length with the run of Han characters in front of it. */
const hanBeforeNumber = new RegExp(
  `(\\p{Script=Han}{2,6}?)(?:[住玩待呆]|一共|总共)?${hanNumber}\\s?[晚夜天](?!气|上)`,
  'gu',
)
const notPlaces =
  /^(?:march|may|nice|split|bath|train|home|most|best|same|mobile|orange|reading|total|adults?|people|kids|child(?:ren)?|pax|persons?|hours?|weeks?|euros?|dollars|pounds|yuan|nights?|days?|am|pm|st|nd|rd|th|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|april|june|july|august|september|october|november|december|.*(?:day|night)s?)$/i
const commonNames = /^(?:nice|bath|split|cork|reading|mobile)$/i
const opening = new RegExp(
  `^(?:(?:hi|hey|hiya|hello|ok|so|right)[,!]? )?(${word}(?: ${word})?)(?=,? (?:in|on|for|from|with|\\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|this|weekend|trip|city break)|: )`,
  'iu',
)
const route = new RegExp(`${word} to ${word}(?: to ${word})+`, 'giu')
const leastFame = 40
/** Without a number beside it a place has to be better known. */
const famous = 50

export interface StayPlace {
  name: string
  start: number
  end: number
}

export function stayPlaces(text: string): StayPlace[] {
  const found = [...firstPlace(text), ...routePlaces(text), ...commonNamesWithLength(text)]
  if (!hasLength.test(text)) return found
  for (const match of [...text.matchAll(afterNumber), ...text.matchAll(beforeNumber)]) {
    const said = match[1] ?? ''
    const at = match.index + match[0].indexOf(said)
    const place = latinPlace(said, at, match[0].startsWith(said)) ?? wordPlace(text, said, at)
    if (place) found.push(place)
  }
  for (const { 1: run = '', index } of text.matchAll(hanBeforeNumber)) {
    const place = hanPlace(run, index + run.length)
    if (place) found.push(place)
  }
  return found
}

/** "Nice for 4 days": a common word with a capital letter and a length of its own. */
function commonNamesWithLength(text: string): StayPlace[] {
  return [...text.matchAll(/(?<![\p{L}-])(?:Nice|Bath|Split|Cork|Reading)(?= for (?:\d|a week|the weekend))/gu)].map(
    ({ index, 0: name }) => ({ name, start: index, end: index + name.length }),
  )
}

/** "edinburgh thurs 3 dec": the message begins with where it goes. */
function firstPlace(text: string): StayPlace[] {
  const said = opening.exec(text)?.[1]
  if (!said) return []
  const start = text.indexOf(said)
  const place = latinPlace(said, start, false)
  return place && isFamous(place.name) ? [place] : []
}

/** "geneva to annecy to chamonix": three in a row are a route and not a way there. */
function routePlaces(text: string): StayPlace[] {
  return [...text.matchAll(route)].flatMap(({ index, 0: said }) => {
    let at = index
    const places = said.split(/ to /i).flatMap((name) => {
      const start = text.indexOf(name, at)
      at = start + name.length
      return isPlaceName(name) ? [{ name: titled(name), start, end: at }] : []
    })
    return places.length === said.split(/ to /i).length ? places : []
  })
}

/** "2 in nice, 3 in bath": a common word is a place where nothing follows it. */
function wordPlace(text: string, said: string, start: number): StayPlace | null {
  const [name = ''] = said.split(' ')
  const end = start + name.length
  const isPlace =
    commonNames.test(name) && /\bin $/i.test(text.slice(0, start)) && /^ ?(?:$|[,.;)]|and )/i.test(text.slice(end))
  return isPlace ? { name: titled(name), start, end } : null
}

/** Of two words both, or the one that touches the number. */
function latinPlace(said: string, start: number, isBefore: boolean): StayPlace | null {
  const words = said.split(' ')
  const alone = (isBefore ? words.at(-1) : words[0]) ?? ''
  const at = isBefore ? start + said.length - alone.length : start
  const options =
    words.length > 1
      ? ([
          [said, start],
          [alone, at],
        ] as const)
      : ([[alone, at]] as const)
  for (const [name, from] of options)
    if (name.length > 3 && isPlaceName(name)) return { name: titled(name), start: from, end: from + name.length }
  return null
}

/** The end of the run, which touches the number: 再去尼斯 is Nice. */
function hanPlace(run: string, end: number): StayPlace | null {
  for (let length = run.length; length >= 2; length -= 1) {
    const name = run.slice(-length)
    if (isPlaceName(name)) return { name, start: end - length, end }
  }
  return null
}

function isFamous(name: string): boolean {
  return placesNamed(foldText(name)).some(({ kind, fame }) => kind === 'city' && fame >= famous)
}

/** Written as a common word is, it has to be a place of some fame and no common word. */
export function isPlaceName(name: string, least = leastFame): boolean {
  if (notPlaces.test(name) || everydayWords[name.toLowerCase()] || name.split(' ').some(isPlainWord)) return false
  return placesNamed(foldText(name)).some(
    ({ kind, fame }) => (kind === 'city' || kind === 'island' || kind === 'region') && fame >= least,
  )
}

export function titled(name: string): string {
  return name.replace(/(?<![\p{L}'])\p{Ll}/gu, (letter) => letter.toUpperCase())
}
