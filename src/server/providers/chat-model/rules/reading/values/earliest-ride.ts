// Trains and flights that leave too early: 早上六点多的火车太早了 八九点钟的, "the 6am train is too early", "no flights before 9".
import type { MarkedText } from '../text/marked-text.ts'
import { numberOf } from '../text/numbers.ts'

export interface EarliestRide {
  /** `HH:MM`: nothing leaves before. */
  time: string
  /** Where it is said: its hours are none of the days. */
  start: number
  end: number
}

const hour = '(\\d{1,2}|[一二两三四五六七八九十]{1,2})'
const hanRide = '(?:火车|高铁|动车|飞机|航班|车次|班次|列车)'
const hanBetter = `(?:[\\s，,。；]*(?:能不能|可以|最好|还是|想)?(?:要|换|坐|改|买)?(?:成|到|个)?(?:早上|上午)?([一二三四五六七八九]|\\d{1,2})(?:[一二三四五六七八九十]|[-到、]\\d{1,2})?点(?:钟|多|左右|以后|之后|后)?(?:再?(?:走|出发)|的)?)?`
const ride = '(?:trains?|flights?|planes?|bus(?:es)?|departures?)'
const better = `(?:[,.;:]? (?:(?!\\d)[a-z']+ ){0,4}?(\\d{1,2})(?::\\d\\d)?(?: ?(?:or|to|-) ?\\d{1,2})?(?: ?am| o'clock|ish)?(?= (?:is|would|instead|please|one)|[,.;!]|$))?`

/** The hour that is too early, and a better one where it is said. */
const tooEarly = [
  new RegExp(
    `(?:早上|上午|凌晨|清晨)?${hour}点(?:多|半|钟|左右|\\d{1,2}分?)*的?${hanRide}(?:都|也|实在|真的)*(?:有点)?太早了?${hanBetter}`,
    'u',
  ),
  new RegExp(
    `\\b(?:the )?(\\d{1,2})(?::\\d\\d)? ?(?:am|a\\.m\\.|o'clock)?(?: ?ish)? (?:\\w+ )?${ride} (?:is|are|'s|was|seems?|leaves?)(?: \\w+){0,2} too early${better}`,
    'i',
  ),
  new RegExp(
    `\\b${ride} at (\\d{1,2})(?::\\d\\d)? ?(?:am|a\\.m\\.)?(?: in the morning)? (?:is|are|'s|was)(?: \\w+){0,2} too early${better}`,
    'i',
  ),
]
/** The bound itself. */
const notBefore = [
  new RegExp(`${hanRide}(?:都)?(?:不要|别|不能|不想|不)(?:坐)?早于(?:早上|上午)?${hour}点`, 'u'),
  new RegExp(`(?:早上|上午)?${hour}点(?:以前|之前|前)的${hanRide}(?:都|就)?(?:不要|别|不坐|不行|不考虑|太早)`, 'u'),
  new RegExp(`(?:不要|不坐|别坐|别订|不想坐)(?:早上|上午)?${hour}点(?:以前|之前|前)的${hanRide}`, 'u'),
  new RegExp(
    `\\b(?:no|not any|avoid|never) ${ride} (?:before|earlier than) (\\d{1,2})(?::\\d\\d)?(?: ?am)?\\b(?! ?pm)`,
    'i',
  ),
  new RegExp(
    `\\b${ride} (?:should|must|can|may|shall|to)(?: not|n't) (?:leave |depart |go |be )?(?:before|earlier than) (\\d{1,2})(?::\\d\\d)?(?: ?am)?\\b(?! ?pm)`,
    'i',
  ),
]
/** Half past six is early for everybody: eight is the least that is meant. */
const earliestMeant = 8

export function readEarliestRide(source: MarkedText): EarliestRide | null {
  for (const pattern of tooEarly) {
    const match = source.exec(pattern)
    const early = numberOf(match?.[1])
    if (!match || early === null) continue
    const said = numberOf(match[2])
    return bound(said !== null && said > early ? said : Math.max(earliestMeant, early + 1), match)
  }
  for (const pattern of notBefore) {
    const match = source.exec(pattern)
    const said = numberOf(match?.[1])
    if (match && said !== null) return bound(said, match)
  }
  return null
}

function bound(hours: number, { index, 0: said }: RegExpExecArray): EarliestRide | null {
  if (hours > 23) return null
  return { time: `${String(hours).padStart(2, '0')}:00`, start: index, end: index + said.length }
}
