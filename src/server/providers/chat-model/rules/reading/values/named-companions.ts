// Companions that a message names by their first names.
import { citiesIn } from '../names/city-names.ts'

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
