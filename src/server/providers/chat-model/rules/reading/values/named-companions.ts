// Companions that a message names by their first names.
import { citiesIn } from '../names/city-names.ts'
import type { MarkedText } from '../text/marked-text.ts'

const name = '[A-Z][a-z]{2,}'
const roster = new RegExp(
  `\\b(?:(?:me|I|(?<!by )myself)(?:,| and| plus| with| \\+| &) ?(?:and )?(${name}(?:(?:, ?(?:and )?| and | & |\\/)${name})*)|(${name}(?:(?:, ?| and | & )${name})*),? and (?:me|I|myself))\\b(?! (?:Tower|Museum|Street|Gardens?))`,
)
const notNames =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|The|Then|Can|Could|Please|Also|But|What|How|Just|Mum|Mom|Dad|Granny|Grandma|Grandpa|Nan|Gran|Auntie|Uncle)$/

const grownUp =
  /\b(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|spouse|mum|mom|mother|dad|father|brother|sister|friend|mate|aunt|uncle|colleague|better half),? $/i

export interface Roster {
  count: number
  /** No child is among those named: "my wife Priya and I". */
  isGrownUp: boolean
  start: number
  end: number
}

/** "It's me, Tom, Priya and Jack". */
export function namedCompanions(text: string): Roster | null {
  const match = roster.exec(text)
  const names = (match?.[1] ?? match?.[2] ?? '').match(new RegExp(name, 'g')) ?? []
  const known = names.some((each) => notNames.test(each) || citiesIn(each).length > 0)
  return match && names.length > 0 && !known
    ? {
        count: names.length,
        isGrownUp: names.length === 1 && grownUp.test(text.slice(0, text.indexOf(names[0] ?? '', match.index))),
        start: match.index,
        end: match.index + match[0].length,
      }
    : null
}

const several = `(${name}(?:(?:, ?(?:and )?| and | & )${name})*)`
const introduced = [
  new RegExp(
    `\\b(?:my|our|his|her|their) (?:[a-z-]+ ){0,2}?(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|mum|mom|mother|dad|father|brother|sister|friends?|mates?|aunt|uncle|cousin|colleagues?|boss|son|daughter|nephew|niece|kids?|boys|girls|twins|neighbou?rs?),? (?:\\(|called |named )?${several}`,
    'g',
  ),
  new RegExp(
    `\\b(?:dinner|lunch|breakfast|brunch|drinks|coffee|meet(?:ing)?(?: up)?|catch(?:ing)? up|travell?ing|going|staying|together|birthday)\\b[^,.;!?]{0,16}? with ${several}`,
    'g',
  ),
  /(?<=[和跟与带叫约])((?:[小老阿](?![区街城镇店吃酒孩朋人师家婆公妈爸板姨时的])\p{Script=Han}[、和]?)+)(?=一起|见面?|吃|聚|约|去|会合|同行)/gu,
]

/** First names ask for nothing: "my friend Anna", "dinner with Sophie and Mark", 和小王小李一起吃饭. */
export function markNamesOfPeople(source: MarkedText): void {
  for (const match of introduced.flatMap((pattern) => [...source.text.matchAll(pattern)])) {
    const names = match[1] ?? ''
    if (names.split(/,|\band\b|&|、|和/u).some((each) => notNames.test(each.trim()) || citiesIn(each).length > 0))
      continue
    const end = match.index + match[0].length
    source.mark(end - names.length, end)
  }
}
