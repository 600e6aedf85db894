// The length of a trip in days: 三天, 5日游, 三天两夜, a week, 4-day, three nights, 周末.
import type { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, englishNumber, numberOf } from '../text/numbers.ts'
import { partsOfTrip } from './part-of-trip.ts'

const chineseDays = new RegExp(
  `(?![一1]天(?:别|不要?|少|最多|走|逛|看|只|就|能|吃|不超|[^，,。；]{0,3}?[\\d一两二三四五]个(?![大小人娃孩])))(?<![第月年\\d每头首那同加多少])(?<!(?:延后|推后|顺延|往[前后][推提挪移延拖]|推) ?)(?<!前(?<!前后))(?<!后(?<!前后))(?<!(?:再加|多[玩待住留呆]?|少[玩待住]?|减|缩短|延长|推迟|提前|晚|早))${chineseNumber}\\s*(?:天|(?<![到至~-]\\s?\\d{1,2})日(?!元|圆))(半)?(?!后|之后|以后|前|的天气|气)`,
  'u',
)
const chineseNights = new RegExp(
  `(?<![第月周期拜])(?<!(?:再加?|多[玩待住留呆]?|少[玩待住]?|加))${chineseNumber}\\s*(?:(?:晚|夜)(?!上)|个(?:晚上|夜晚))`,
  'u',
)
const chineseWeeks = new RegExp(
  `(?<!(?:推|推迟|延后|推后|提前|晚|早|往后|往前))${chineseNumber}\\s*(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末年])(?!后|之后|以后|前)`,
  'u',
)
const englishDays = new RegExp(
  `(?<!(?:leav|start|begin|depart|go|travel)\\w*(?: \\w+){0,2} in )(?<!\\b(?:last|final|other|within) )(?<!(?:\\d|dollars|euros?|quid|pounds|yuan|rmb|usd|eur|once|twice|hours|times|max|more than 1 thing|[€$£¥]) )\\b(?:\\d{1,2} ?(?:or|to|-) ?)?${englishNumber}(?:[- ]|(?<=\\d))(?:(?!(?:of|for|with|more|extra|a|am|pm|first|last|the|per|each|every|things?|stops?|museums?|sights?|places?|people|adults?|hours?|kids|children|times?|other|or|to|and|max|in|on|any|at)\\b)[a-z-]+ ){0,2}days?\\b(?! (?:before|ago|later|from now|less|fewer|shorter|longer|more))`,
  'i',
)
const englishNights = new RegExp(`\\b${englishNumber}[- ]nights?\\b`, 'i')
const englishWeeks = new RegExp(
  `(?<!\\b(?:in|back|forward|by) )\\b${englishNumber}[- ](?:full |whole |entire |good )?weeks?\\b(?! (?:before|ago|later|from now))`,
  'i',
)

/** Of several lengths, the one that sums them up or settles the choice: 一共五天, "so 5 in all", "let's say 10". */
const wholeLength = new RegExp(
  `(?:一共|总共|合计|共|(?:那)?就(?:算|按|定)?|就玩前)${chineseNumber}天|${chineseNumber}天(?=[\\d一二两三四五六七八九十]{1,2}[晚夜])|(?<=\\bdays?\\b.{0,12}(?:maybe|perhaps|or|not|\\?).{0,16}\\b(?:say|so|make it|call it|go for) )(\\d{1,2})(?= in (?:all|total)|[.,;!]|$| days)|\\b(\\d{1,2}) (?:days )?(?:in all|altogether|all told)\\b(?! \\d)`,
  'iu',
)

/** Within 1 to 60, as trips are. A range of dates is read with the dates. */
export function readDays(said: MarkedText): number | undefined {
  const source = withoutDayTrips(said.without(partsOfTrip(said.text)))
  const spoken = spokenLength(source)
  if (spoken) return spoken
  const total = numberOf(
    source
      .exec(wholeLength)
      ?.slice(1)
      .find((group) => group !== undefined),
  )
  if (total && total <= 60) return total
  const weeks = first(source, chineseWeeks, englishWeeks)
  const days = first(source, chineseDays, englishDays)
  const nights = first(source, chineseNights, englishNights)
  const found = days ?? (weeks ? weeks * 7 : null) ?? (nights ? nights + 1 : null)
  const whole = found === null ? null : Math.ceil(found)
  if (whole) return whole >= 1 && whole <= 60 ? whole : undefined
  return namedWeek(source) ?? undefined
}

/** "One day trip, five days in all": a trip of a day within the stay is no length of it. */
function withoutDayTrips(source: MarkedText): MarkedText {
  const trips = [...source.text.matchAll(/\b(?:1|one|an?|another) (?:full )?day[- ]trips?\b/gi)]
  const hasLength = /\b(?:[2-9]|[12]\d) (?:days|nights)\b/i.test(source.text)
  return hasLength
    ? source.without(trips.map(({ index, 0: each }) => ({ start: index, end: index + each.length })))
    : source
}

const ordinals = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
/** "We can stay a fifth day": so many in all. */
const upToDay = new RegExp(
  `\\b(?:stay|add|have|squeeze in|tack on|afford|do)(?: on)?(?: for)? an? (${ordinals.join('|')}) day\\b`,
  'i',
)

/** 3d2n, 48 hours in a city, a fortnight. */
function spokenLength(source: MarkedText): number | null {
  const upTo = source.exec(upToDay)?.[1]
  if (upTo) return ordinals.indexOf(upTo.toLowerCase()) + 2
  const short = source.exec(/\b(\d{1,2}) ?d(?:ays?)? ?\/? ?\d{1,2} ?n(?:ights?)?\b/i)
  if (short) return Number(short[1])
  const nightsFirst = source.exec(/\b\d{1,2} ?n(?:ights?)? ?\/? ?(\d{1,2}) ?d(?:ays?)?\b/i)
  if (nightsFirst) return Number(nightsFirst[1])
  const letter =
    source.exec(/(?<![\d.$€£])\b([1-9]|[12]\d) ?d\b(?!')/i) ??
    source.exec(
      /\b(?:day count|number of days|no\.? of days|duration|length(?: of stay)?|how long) ?[:=] ?(\d{1,2})\b(?! ?(?:weeks?|nights?|n\b))/i,
    )
  if (letter) return Number(letter[1])
  const hours = source.exec(/\b(24|36|48|60|72|96) ?(?:hours|hrs|h)\b|(24|48|72)个?小时/iu)
  if (hours) return Math.ceil(Number(hours[1] ?? hours[2]) / 24)
  const lastDay = numberOf(
    source.exec(/第([一二三四五六七八九十\d]{1,2})天[^，,。；]{0,8}(?:走|飞机|高铁|火车|回[去程家]?|离开|返程)/u)?.[1],
  )
  if (lastDay) return lastDay
  if (
    source.has(
      /(?<!\b(?:the|our|that|this|each|any|last|first|one|1) )\b(?:single|free|spare) day\b|\bsame[- ]day (?:trip|return|visit|tour)\b|\bback (?:on )?the same day\b|\blayover\b(?!.*\b\d+ (?:days|nights)\b)|当天(?:来回|往返|回)/iu,
    )
  )
    return 1
  if (source.has(/\ba day and a half\b|\bovernight (?:stop|stay|trip|break)\b/i)) return 2
  if (source.has(/\bhalf a week\b/i)) return 4
  if (source.has(/\ba week and a half\b|一个半(?:星期|礼拜)|一周半/iu)) return 10
  return source.has(/\bfortnight\b|半个月/iu) ? 14 : null
}

/** "The week of", half term. */
function namedWeek(source: MarkedText): number | null {
  if (
    source.has(
      /\b(?:christmas|easter|the whole|a whole|the entire|an entire) (?:of )?(?:\w+ )?week\b|\bthe week of\b|\bhalf[- ]term(?: week)?\b(?!.* to \d)/i,
    )
  )
    return 7
  return null
}

function first(source: MarkedText, ...patterns: RegExp[]): number | null {
  for (const pattern of patterns) {
    const match = source.exec(pattern)
    const value = numberOf(match?.[1])
    if (value !== null) return value + (match?.[2] ? 0.5 : 0)
  }
  return null
}

/** Days more or fewer than before: 再加一天, "one more day". */
export function readDaysChange(source: MarkedText): number | undefined {
  const more =
    source.exec(new RegExp(`(?:再加|多[玩待住留呆]?|加|延长)${chineseNumber}(?:天|个?晚|夜)`, 'u')) ??
    source.exec(
      /\b(?:add )?(\d{1,2}|an?|another|one) (?:more |extra |additional )(?:full )?(?:days?|nights?)\b|\badd (?:a|1|another) (?:day|night)\b|\b(?:a|1) (?:day|night) longer\b|\banother (?:day|night)\b/i,
    )
  const fewer =
    more ??
    source.exec(new RegExp(`(?:少[玩待住]?|减|缩短)${chineseNumber}(?:天|个?晚|夜)`, 'u')) ??
    source.exec(/\b(\d{1,2}|a|one) (?:days? (?:less|fewer|shorter)|(?:less|fewer) days?)\b/i)
  if (!fewer) return undefined
  const count = numberOf(fewer[1]) ?? 1
  return more ? count : -count
}

export function weekendDays(source: MarkedText): number | null {
  const longWeekend = source.exec(/\blong weekend\b(?:[^.;]{0,20}\b(thu(?:rs)?(?:day)?)\b)?|小长假/iu)
  if (longWeekend) return longWeekend[1] ? 4 : 3
  if (
    source.has(/半天|就[一1]天|[一1]日游|\bday trip\b|\b(?:just |only )(?:the |for )?(?:one|a|1) day\b|\bthe 1 day\b/iu)
  )
    return 1
  return source.has(
    /\b(?:a|the|our|my|this|next|some|any|one|which|for the|first|second|third|fourth|last) weekend\b|\b(?:easy|relaxed|quiet|easy-going|romantic|short|cheap|quick|lazy) weekend\b|\bweekend (?:break|trip|getaway|plan|in)\b|周末/iu,
  )
    ? 2
    : null
}
