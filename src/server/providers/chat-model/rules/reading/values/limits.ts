// Refusals of how often or how big: "no big museums two days running", "not more than one church a day", 博物馆一天最多一个.
// Less is wanted, not none: the things are neither liked nor refused by it.
import { tagMentions } from '../names/tag-mentions.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { numberOf } from '../text/numbers.ts'

export interface Limit {
  start: number
  end: number
}

const inARow =
  '(?:running|in a row|on the trot|straight|on end|back[- ]to[- ]back|after day|one after (?:the other|another))'
const sameDay = '(?:in|on|for|into) (?:the same|1|one|a single|any 1|any one|a) (?:day|morning|afternoon)'
const often = `(?:(?:on |for )?(?:(?:\\d|two|three|several|many|consecutive|successive|all) )?(?:days?|mornings?|afternoons?) ${inARow}|(?:on )?(?:\\d )?(?:consecutive|successive) days|in a row|back[- ]to[- ]back|(?:1|one) after (?:the other|another)|every (?:single |other )?(?:day|morning|afternoon)|all (?:day|the time)|each day|${sameDay}|(?:a|per|each|every) day|in 1 go|too often)`
const refusal = "(?:no|nor|not|never|nothing|avoid|without|hates?|\\w+n't|can't|cannot|rather not)"
const atMost = '(?:max(?:imum)?\\.?(?: of)?|at most|no more than|not more than|only|just|up to)'
const amount = '(?:\\d(?![\\d.,])|one|two|a couple of|a single)'
const hanDays = '(?:几|两|二|三|好几|\\d)天'
const hanRefusal = '(?:不要|不想|不能|不可以|不希望|别|不)'
const hanCount = '[一二两三1-3](?:个|家|座|场|处|次|间)'

const english = [
  new RegExp(`\\b${refusal}\\b[^,.;:!?]{0,70}?\\b${often}(?![\\w-])`, 'gi'),
  // "No more than one museum", but no limit of days or people
  new RegExp(
    `\\b${refusal}\\b[^,.;:!?]{0,24}?\\bmore than ${amount}(?! ?(?:\\d|days?|nights?|weeks?|people|adults|hours?|hrs?|euros?|pounds|dollars|usd|eur|gbp|rmb|k\\b|km|kilomet|minutes|mins?|am|pm|grand|hundred|thousand))[^,.;:!?]{0,40}`,
    'gi',
  ),
  new RegExp(`\\b${atMost} ${amount} [\\p{L} ]{3,24}? (?:a|per|each|every) day\\b`, 'giu'),
  new RegExp(
    `\\b${amount} [\\p{L}]+ (?:a|per|each) day,? (?:max(?:imum)?|at most|tops|only|please|is enough|not more)\\b`,
    'giu',
  ),
  new RegExp(`\\b${refusal}\\b[^,.;:!?]{0,24}?\\btoo (?:many|much)\\b(?! walking| money)[^,.;:!?]{0,40}`, 'gi'),
  /\btoo (?:many|much) [\p{L} ]{3,24}? (?:would|will|gets?|makes?|can|bores?|tires?)\b[^,.;:!?]{0,30}/giu,
  new RegExp(
    `\\b${refusal}\\b(?: (?:any|the|really|very|want|like|do|to|see|visit|more|\\d|two|three)){0,4} (?:big|huge|large|massive|giant|enormous)(?: (?!groups?|cit)[\\p{L}-]+){1,2}`,
    'giu',
  ),
]
const han = [
  // 不要连着两天都排博物馆, 博物馆别连着去
  new RegExp(
    `(?:\\p{Script=Han}{2,6})?${hanRefusal}(?:把)?\\p{Script=Han}{0,6}?(?:连着|连续|接连|一连)(?:${hanDays})?\\p{Script=Han}{0,10}`,
    'gu',
  ),
  // 一天最多一个博物馆, 博物馆一天一个就够
  new RegExp(
    `(?:(?<!\\p{Script=Han})\\p{Script=Han}{2,5}?(?:可以去|可以|能去|也行)?[，, ]*(?:但是?|不过)?)?(?:一天|每天|同一天|一日)(?:里)?(?:最多|至多|顶多|只|就|不超过|别超过|不要超过|不能超过)(?:去|看|逛|排|安排|要|跑|塞|赶)?${hanCount}(?:\\p{Script=Han}{2,5}?(?=[，,。；！ ]|$|就|吧))?(?:就?(?:好|够|行)了?)?`,
    'gu',
  ),
  new RegExp(`\\p{Script=Han}{2,5}?(?:一天|每天)${hanCount}(?:就(?:好|够|行)了?|足够了?|为限)`, 'gu'),
  // 卢浮宫跟奥赛别排在同一天
  new RegExp(
    `(?:都)?${hanRefusal}(?:把\\p{Script=Han}{2,8}?|都)?(?:排|放|安排|挤|凑|塞)(?:在|到)(?:同一天|一天|一块儿?|一起)`,
    'gu',
  ),
  // 不要全是博物馆, 别老去寺庙
  new RegExp(`${hanRefusal}(?:全|都|光|老|总|净|每天都|天天)(?:是|去|看|逛|安排|排|让)?\\p{Script=Han}{2,8}`, 'gu'),
  new RegExp(`${hanRefusal}(?:安排|排|去|看)?太多(?!钱)\\p{Script=Han}{2,6}`, 'gu'),
]
const limits = [...english, ...han]
/** "The Uffizi one day, the Vatican the next": days of the trip, not its length. */
const alternation = /\b(?:1|one) (?:day|morning|afternoon)\b(?=[^.;!?]{2,60}\b(?:next|other|another|following)\b)/gi
const howOften = new RegExp(
  `\\b${often}(?![\\w-])|(?:连着|连续|接连|一连)(?:${hanDays})?|(?:同一天|一天|每天)(?:最多|至多|顶多|只|就)?(?:${hanCount})?`,
  'giu',
)

export function limitsIn(text: string): Limit[] {
  return limits
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: said }) => ({ start: index, end: index + said.trimEnd().length }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }, at, all) => all.slice(0, at).every((earlier) => earlier.end < end))
}

/** Without the words that say how often: "two days running" is no length of a trip, and nobody runs. */
export function withoutLimits(source: MarkedText): MarkedText {
  const words = limitsIn(source.text).flatMap(({ start, end }) =>
    [...source.text.slice(start, end).matchAll(howOften)].map(({ index, 0: said }) => ({
      start: start + index,
      end: start + index + said.length,
    })),
  )
  const others = source.all(alternation).map(({ index, 0: said }) => ({ start: index, end: index + said.length }))
  return source.without([...words, ...others])
}

/** In the traveler's words. */
export function readLimits(source: MarkedText): string[] {
  return limitsIn(source.text).map(({ start, end }) => {
    source.mark(start, end)
    return source.text.slice(start, end).trim()
  })
}

export interface LimitRule {
  tags: string[]
  /** Of a day; of days in a row it is none after one. */
  most: number
  scope: 'day' | 'row'
  onlyBig: boolean
}

const row = new RegExp(
  `\\b(?:days?|mornings?|afternoons?) ${inARow}|\\b(?:consecutive|successive)\\b|连着|连续|接连|一连`,
  'iu',
)
const ofDay = new RegExp(`\\b${sameDay}|\\b(?:a|per|each|every) day\\b|同一天|一天|每天`, 'iu')

/** What of a limit a plan can be compared with; null where no kind of place or no measure is said. */
export function ruleOfLimit(words: string): LimitRule | null {
  const [limit] = limitsIn(words)
  const tags = limit ? [...new Set(tagMentions(words).map(({ tag }) => tag))] : []
  const scope = row.test(words) ? 'row' : ofDay.test(words) ? 'day' : null
  if (tags.length === 0 || scope === null) return null
  const number =
    /\b(?:than|max(?:imum)?|most|only|just) (\d)\b|(?:最多|至多|顶多|不超过)(?:去|看|逛)?([一二两三1-3])/u.exec(words)
  return {
    tags,
    scope,
    most: numberOf(number?.[1] ?? number?.[2]) ?? 1,
    onlyBig: /\b(?:big|huge|large|massive)\b/i.test(words),
  }
}
